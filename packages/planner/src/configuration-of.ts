import { fileFindings, readStackConfig, type Project } from '@konductor/host'
import type { Finding, Outcome, Problem } from '@konductor/interfaces'
import type { Configuration } from './monitor/default-providers.ts'
import { passphraseOf } from './passphrase-of.ts'
import type { PlanOptions } from './plan-options.ts'

/** What the program is configured with, and what of it nobody may see. */
export interface Configured {
  readonly configuration: Configuration
  /** What a passphrase opened. */
  readonly secrets: readonly string[]
  /** What Pulumi lets pass and should not, and what of the stack is not seen. */
  readonly findings: readonly Finding[]
}

/** What the program is configured with: the stack's file, and over it what the plan was asked to use. */
export const configurationOf = (project: Project, options: PlanOptions): Outcome<readonly Problem[], Configured> => {
  const passphrase = passphraseOf(options, process.env)
  if (passphrase._tag === 'Left') return passphrase
  const read = readStackConfig(project, options.stack, {
    fileOptional: true,
    given: { values: options.config ?? {}, paths: options.configPaths ?? false },
    ...(passphrase.right === undefined ? {} : { passphrase: passphrase.right }),
  })
  if (read._tag === 'Left') return read
  const { values, secretKeys, secrets } = read.right
  const configuration = { values, secretKeys: new Set(secretKeys) }
  return { _tag: 'Right', right: { configuration, secrets, findings: fileFindings(read.right) } }
}
