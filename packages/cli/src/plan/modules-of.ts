import type { AcknowledgedOpening, Compliance, Finding, Problem } from '@konductor/interfaces'
import type { Io } from '../io.ts'
import { checkStack } from '../target/check-stack.ts'
import type { Target } from '../target/choose-target.ts'
import type { TagModule } from './effective-tags.ts'

/** The modules that a stack project depends on. */
export interface StackModules {
  /** None in a project that is not Konductor's, or whose check fails. */
  readonly modules: readonly TagModule[]
  /** What keeps a module from being used: a program that imports it fails before it can say so itself. */
  readonly unusable: readonly Problem[]
  /** What the project says of its compliance; not there where the check of its configuration fails. */
  readonly compliance?: StackCompliance
}

/** What a stack's files say of compliance. */
export interface StackCompliance {
  readonly settings: Compliance
  readonly openings: readonly AcknowledgedOpening[]
  /** Reasons and authorizations that end soon, or have ended. */
  readonly ending: readonly Finding[]
}

const ofEnds: ReadonlySet<string> = new Set([
  'AcknowledgementEnds',
  'AcknowledgementExpired',
  'AuthorizationEnds',
  'AuthorizationEnded',
])

const ofModules: ReadonlySet<string> = new Set([
  'PackageNotInstalled',
  'UnknownModule',
  'BrokenModule',
  'NotAModule',
  'WrongContract',
  'DuplicateModule',
])

/** What is known of a stack's modules without running its program. */
export const modulesOf = async (target: Target, env: Io['env']): Promise<StackModules> => {
  const { checked, findings } = await checkStack(target, env, { building: true })
  return {
    modules: checked?.modules.flatMap(({ module }) => module ?? []) ?? [],
    ...(checked === undefined
      ? {}
      : {
          compliance: {
            settings: checked.settings.compliance,
            openings: checked.openings,
            ending: findings.filter(({ _tag }) => ofEnds.has(_tag)),
          },
        }),
    unusable: findings.flatMap(({ severity, ...problem }) =>
      severity === 'problem' && ofModules.has(problem._tag) ? [problem] : [],
    ),
  }
}
