import type { Outcome, Problem } from '@konductor/interfaces'
import { readFileSync } from 'node:fs'
import type { PlanOptions } from './plan-options.ts'

const TEXT = 'PULUMI_CONFIG_PASSPHRASE'
const FILE = 'PULUMI_CONFIG_PASSPHRASE_FILE'

/**
 * The passphrase of the stack's secrets: of the options, else of the environment that the plan is made with, as Pulumi's
 * CLI reads it; nothing when secrets are to stay sealed.
 */
export const passphraseOf = (
  options: Pick<PlanOptions, 'passphrase' | 'env'>,
  own: Readonly<Record<string, string | undefined>>,
): Outcome<readonly Problem[], string | undefined> => {
  const { passphrase } = options
  if (passphrase !== undefined) return { _tag: 'Right', right: passphrase === false ? undefined : passphrase }
  const env = { ...own, ...options.env }
  const file = env[FILE]
  if (env[TEXT] !== undefined || file === undefined) return { _tag: 'Right', right: env[TEXT] }
  try {
    return { _tag: 'Right', right: readFileSync(file, 'utf8').trim() }
  } catch {
    const problem: Problem = {
      _tag: 'FileNotReadable',
      at: FILE,
      because: 'the file that holds the passphrase of the secrets cannot be read',
      fix: 'correct the variable, or unset it: secrets then stay sealed',
    }
    return { _tag: 'Left', left: [problem] }
  }
}
