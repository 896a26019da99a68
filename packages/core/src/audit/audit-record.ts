import type { GitFacts } from '@konductor/interfaces'

/** How a run ended, as far as the program can know. What Pulumi made of it is in Pulumi's own events. */
export type AuditOutcome =
  /** Every unit was handed to Pulumi. */
  | 'registered'
  /** Something was wrong before anything was handed over. */
  | 'refused'
  /** Some units were handed over and others were not; Pulumi deletes nothing. */
  | 'failed'
  /** The program stopped half-way, or never ended; Pulumi deletes nothing. */
  | 'cutShort'

/** Who asked for what, when and from which commit, and how the program ended. Holds no value of a setting. */
export interface AuditRecord {
  readonly schemaVersion: 1
  /** When the run began, ISO 8601 in UTC. */
  readonly time: string
  /** The user that the CI system or the shell names; `unknown` where neither does. */
  readonly by: string
  readonly project: string
  readonly stack: string
  readonly operation: 'plan' | 'preview' | 'update'
  /** Not there when the run ended before git was asked. */
  readonly git?: Pick<GitFacts, 'repository' | 'commit' | 'dirty'>
  /** Version by module id, of the enabled ones. */
  readonly modules?: Readonly<Record<string, string>>
  /** Ids of the units asked for, in build order. */
  readonly units?: readonly string[]
  readonly outcome: AuditOutcome
  /** Tag and place of each problem that ended the run. */
  readonly problems?: readonly { readonly tag: string; readonly at: string }[]
  /** Ids of the units that were not built. */
  readonly failed?: readonly string[]
}

/** Variables in which CI systems and shells say who is there, the more telling ones first. */
const actors = [
  'GITHUB_ACTOR',
  'GITLAB_USER_LOGIN',
  'BUILD_REQUESTEDFOR',
  'BITBUCKET_STEP_TRIGGERER_UUID',
  'CIRCLE_USERNAME',
  'BUILDKITE_BUILD_CREATOR',
  'BUILD_USER_ID',
  'USER',
  'USERNAME',
]

/** Who runs the program, as the CI system or the shell says. */
export const actorOf = (env: Readonly<Record<string, string | undefined>>): string =>
  actors.map((name) => env[name]).find((name) => name !== undefined && name !== '') ?? 'unknown'
