import { check, type CheckedModule } from '@konductor/core/config'
import { readStackConfig } from '@konductor/host'
import type { Finding, Problem } from '@konductor/interfaces'
import type { Io } from '../io.ts'
import type { Target } from '../target/choose-target.ts'

/** A stack's modules with the values of its secrets, where a passphrase opens them. */
export interface OpenedModules {
  /** None where the configuration has problems. */
  readonly modules?: readonly CheckedModule[]
  /** What must not be shown. */
  readonly secrets: readonly string[]
  /** What is wrong with the passphrase. */
  readonly findings: readonly Finding[]
}

const warnings = (problems: readonly Problem[]): readonly Finding[] =>
  problems.map((problem) => ({ ...problem, severity: 'warning' }))

/** The modules of a stack as a run would see them: what they connect with may be a secret of the stack. */
export const openedModules = async ({ project, stack }: Target, env: Io['env']): Promise<OpenedModules> => {
  const { passphraseOf } = await import('@konductor/planner')
  const passphrase = passphraseOf({}, env)
  const opened =
    passphrase._tag === 'Right' && passphrase.right !== undefined
      ? readStackConfig(project, stack, { passphrase: passphrase.right })
      : undefined
  const findings = [
    ...(passphrase._tag === 'Left' ? warnings(passphrase.left) : []),
    ...(opened?._tag === 'Left' ? warnings(opened.left) : []),
  ]
  const config = opened?._tag === 'Right' ? opened : readStackConfig(project, stack)
  if (config._tag === 'Left') return { secrets: [], findings }
  const { values, secretKeys, secrets } = config.right
  const outcome = await check({
    root: project.root,
    project: project.name,
    stack,
    values,
    secretKeys,
    env,
    planned: true,
  })
  return { secrets, findings, ...(outcome._tag === 'Right' ? { modules: outcome.right.modules } : {}) }
}
