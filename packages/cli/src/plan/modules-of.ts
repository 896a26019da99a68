import type { Problem } from '@konductor/interfaces'
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
}

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
  const { checked, findings } = await checkStack(target, env)
  return {
    modules: checked?.modules.flatMap(({ module }) => module ?? []) ?? [],
    unusable: findings.flatMap(({ severity, ...problem }) =>
      severity === 'problem' && ofModules.has(problem._tag) ? [problem] : [],
    ),
  }
}
