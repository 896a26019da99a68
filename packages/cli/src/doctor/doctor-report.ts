import type { Problem } from '@konductor/interfaces'
import type { CheckItem, Group, Status } from './check-item.ts'

/** What `konductor doctor --json` prints. */
export interface DoctorReport {
  readonly schemaVersion: 1
  /** Not there where the folder has no project. */
  readonly project?: string
  /** Not there where none is chosen. */
  readonly stack?: string
  readonly checks: readonly {
    readonly group: Group
    readonly name: string
    readonly status: Status
    /** What is there, or why nobody looked. */
    readonly says: string
    readonly findings: readonly Problem[]
  }[]
  readonly problems: readonly Problem[]
  /** What is worth saying and stops nothing. */
  readonly warnings: readonly Problem[]
}

/** The report of all checks. `hide` takes out of a text what must not be shown. */
export const doctorReport = (
  of: { readonly project?: string; readonly stack?: string },
  items: readonly CheckItem[],
  hide: (text: string) => string,
): DoctorReport => {
  const shown = ({ _tag, at, because, fix }: Problem): Problem => ({
    _tag,
    at: hide(at),
    because: hide(because),
    fix: hide(fix),
  })
  const having = (wanted: 'problem' | 'warning') =>
    items.flatMap(({ findings }) => findings.filter(({ severity }) => severity === wanted).map(shown))
  return {
    schemaVersion: 1,
    ...of,
    checks: items.map(({ group, name, status, says, findings }) => ({
      group,
      name,
      status,
      says: hide(says),
      findings: findings.map(shown),
    })),
    problems: having('problem'),
    warnings: having('warning'),
  }
}
