import type { Explanation } from '@konductor/core/config'
import type { Problem } from '@konductor/interfaces'

/** What `konductor explain --json` prints. No value in it is a secret. */
export interface ExplainReport {
  readonly schemaVersion: 1
  /** Empty where there is no project, or no stack was chosen. */
  readonly project: string
  readonly stack: string
  /** The setting that was asked for, and those below it, sorted; all of them with `--all`. */
  readonly settings: readonly Explanation[]
  /** What the map that was asked for may hold beside that. */
  readonly unwritten: readonly Explanation[]
  /** Why nothing could be explained, or what is wrong with the configuration. */
  readonly problems: readonly Problem[]
}
