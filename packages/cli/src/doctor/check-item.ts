import type { Finding } from '@konductor/interfaces'

/** What a check is about, in the order in which they are shown. */
export const groups = {
  machine: 'This machine',
  environment: 'Environment variables',
  packages: 'Packages',
  configuration: 'Configuration',
  clouds: 'Credentials and clusters',
} as const

export type Group = keyof typeof groups
export type Status = 'ok' | 'warning' | 'problem' | 'skipped'

/** One line of the list. */
export interface CheckItem {
  readonly group: Group
  /** What was looked at: `Node`, `aws.providers.east`. */
  readonly name: string
  readonly status: Status
  /** What is there, or why nobody looked. */
  readonly says: string
  /** What is wrong or worth saying, each with its fix. */
  readonly findings: readonly Finding[]
}

/** A check that was made: as bad as the worst that it found. */
export const checked = (
  group: Group,
  name: string,
  says: string,
  findings: readonly (Finding | false)[] = [],
): CheckItem => {
  const found = findings.filter((finding) => finding !== false)
  const worst = found.some(({ severity }) => severity === 'problem') ? 'problem' : 'warning'
  return { group, name, status: found.length === 0 ? 'ok' : worst, says, findings: found }
}

/** A check that was not made. */
export const skipped = (group: Group, name: string, says: string): CheckItem => ({
  group,
  name,
  status: 'skipped',
  says,
  findings: [],
})
