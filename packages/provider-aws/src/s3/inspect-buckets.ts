import { nothingAcknowledged, openingsOf, type Opening } from '@konductor/core/config'
import type { Finding, UnitIn, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { bucketSafeguards } from './bucket.controls.ts'
import { outsiders } from './bucket-statement.config.ts'

type BucketUnit = UnitOf<'bucket', AwsCatalogue['bucket']>

/** Reasons that are given for nothing: at a bucket, and where it is said what all buckets open. */
export const inspectBuckets = (units: readonly UnitIn<AwsCatalogue>[]): readonly Finding[] => {
  const accounts = new Map(
    units.flatMap((unit) => (unit.kind === 'provider' ? [[unit.settings.key, unit.settings.allowedAccountIds]] : [])),
  )
  const buckets = units
    .filter((unit) => unit.kind === 'bucket')
    .map((unit) => ({ unit, openings: openings(unit, accounts.get(unit.settings.provider)) }))
  const opened = buckets.flatMap((bucket) => bucket.openings.filter(({ open }) => open).map(({ control }) => control))
  return [
    ...buckets.slice(0, 1).flatMap(({ unit, openings }) =>
      nothingAcknowledged(
        'aws.services.s3.defaultBucketConfig',
        unit.settings.acknowledgedForAll,
        openings.map(({ control }) => ({ control, open: opened.includes(control) })),
      ),
    ),
    ...buckets.flatMap(({ unit, openings }) => nothingAcknowledged(unit.at, unit.settings.acknowledge, openings)),
  ]
}

const openings = (
  { settings }: BucketUnit,
  accounts: readonly string[] | undefined,
): readonly Pick<Opening, 'control' | 'open'>[] => [
  ...openingsOf(bucketSafeguards, { ...settings, outsiders: outsiders(settings.policy, accounts) }),
  { control: 'forceDestroy', open: settings.forceDestroy },
]
