import type { Problem } from '@konductor/interfaces'
import type { Move } from './migration.ts'

/** What `konductor config migrate --json` prints. */
export interface MigrateReport {
  readonly schemaVersion: 1
  /** What keeps the files from being written, and what has no place in them. */
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  /** Every file that changes, with a unified diff in which no secret is shown. */
  readonly files: readonly { readonly file: string; readonly change: 'new' | 'changed'; readonly diff: string }[]
  readonly moves: readonly Move[]
  readonly written: boolean
}
