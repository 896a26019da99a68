import type { Metadata, Unit } from '@konductor/interfaces'
import type { Program } from './program.ts'

/** Variables in which CI systems and shells say who is there, the more telling ones first. */
const actors = ['GITHUB_ACTOR', 'GITLAB_USER_LOGIN', 'BUILD_REQUESTEDFOR', 'USER', 'USERNAME']

/** What was asked for, by whom, from which commit. What came of it is in Pulumi's own events. */
export const requestRecord = (run: Program, metadata: Metadata, units: readonly Unit[]): string =>
  JSON.stringify({
    project: run.project,
    stack: run.stack,
    operation: run.planned ? 'plan' : run.dryRun ? 'preview' : 'update',
    by: actors.map((name) => run.env[name]).find((name) => name !== undefined && name !== '') ?? 'unknown',
    commit: metadata.git.commit,
    units: units.map(({ id }) => id),
  })
