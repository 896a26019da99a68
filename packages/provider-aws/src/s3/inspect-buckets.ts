import { nothingAcknowledged } from '@konductor/core/config'
import type { Finding, UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { bucketOpenings, defaultsAt } from './bucket-openings.ts'

/** Reasons that are given for nothing: at a bucket, and where it is said what all buckets open. */
export const inspectBuckets = (units: readonly UnitIn<AwsCatalogue>[]): readonly Finding[] => {
  const accounts = new Map(
    units.flatMap((unit) => (unit.kind === 'provider' ? [[unit.settings.key, unit.settings.allowedAccountIds]] : [])),
  )
  const buckets = units
    .filter((unit) => unit.kind === 'bucket')
    .map((unit) => ({ unit, openings: bucketOpenings(unit.settings, accounts.get(unit.settings.provider)) }))
  const opened = buckets.flatMap((bucket) => bucket.openings.filter(({ open }) => open).map(({ control }) => control))
  return [
    ...buckets.slice(0, 1).flatMap(({ unit, openings }) =>
      nothingAcknowledged(
        (unit.acknowledged ?? []).filter(({ at }) => at.startsWith(`${defaultsAt}.`)),
        openings.map(({ control }) => ({ control, open: opened.includes(control) })),
      ),
    ),
    ...buckets.flatMap(({ unit, openings }) =>
      nothingAcknowledged(
        (unit.acknowledged ?? []).filter(({ at }) => !at.startsWith(`${defaultsAt}.`)),
        openings,
      ),
    ),
  ]
}
