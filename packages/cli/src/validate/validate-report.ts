import { isSecret } from '@konductor/core/config'
import type { Finding, Problem } from '@konductor/interfaces'
import { bySeverity } from '../problems/by-severity.ts'

/** What `konductor validate --json` prints. */
export interface ValidateReport {
  readonly schemaVersion: 1
  readonly problems: readonly Problem[]
  /** What is worth saying and stops nothing. */
  readonly warnings: readonly Problem[]
  /** What the configuration asks for, in build order: plain data, secrets as `{ secret: true }`. */
  readonly units: readonly unknown[]
}

/** What a check of a stack's configuration came to. */
export interface Checkup {
  readonly findings: readonly Finding[]
  /** As core has them: a secret in them is opaque. */
  readonly units: readonly unknown[]
  /** Where the list of modules came from, and their names; not known when there are problems. */
  readonly modules?: { readonly list: 'registered' | 'discovered'; readonly ids: readonly string[] }
}

const asData = (value: unknown): unknown => {
  if (isSecret(value)) return { secret: true }
  if (Array.isArray(value)) return value.map(asData)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asData(item)]))
}

/** The report of a check, its units as data without secrets. */
export const validateReport = ({ findings, units }: Checkup): ValidateReport => ({
  schemaVersion: 1,
  ...bySeverity(findings),
  units: units.map(asData),
})
