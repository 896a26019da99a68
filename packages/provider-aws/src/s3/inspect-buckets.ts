import { nothingAcknowledgedBy } from '@konductor/core/config'
import type { Finding, UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { bucketOpenings } from './bucket-openings.ts'

/** Reasons that are given for nothing: at a bucket, and where it is said what all buckets open. */
export const inspectBuckets = (units: readonly UnitIn<AwsCatalogue>[]): readonly Finding[] => {
  const accounts = new Map(
    units.flatMap((unit) => (unit.kind === 'provider' ? [[unit.settings.key, unit.settings.allowedAccountIds]] : [])),
  )
  return nothingAcknowledgedBy(units, (unit) =>
    unit.kind === 'bucket' ? bucketOpenings(unit.settings, accounts.get(unit.settings.provider)) : undefined,
  )
}
