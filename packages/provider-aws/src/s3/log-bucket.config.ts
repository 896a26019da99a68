import { closed, count, optional, type TypeOf } from '@konductor/core/config'
import type { Reference, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { inRegion } from '../provider/region.ts'
import { providerId, via } from '../provider/provider.config.ts'

/** How the log buckets are kept, one for each provider. */
export const AccessLogs = closed({
  retentionDays: optional(count({ min: 1, max: 36_500 }), 'Days that access logs are kept (default 365).'),
})
export type AccessLogs = TypeOf<typeof AccessLogs>

/** A provider's log bucket with every default in place. */
export interface LogBucketSettings {
  readonly retentionDays: number
  /** The region it lives in, where that is another than its provider has. */
  readonly region?: string
}

const logBucketId = (provider: string, region: string | undefined): string =>
  `${providerId(provider)}.logs${inRegion('@', region)}`

/**
 * The reference to a provider's log bucket.
 *
 * @param region `region` of the {@link Placement}: logs are delivered within a region only.
 */
export const logBucketReference = (provider: string, at: string, region?: string): Reference<'aws.logBucket'> => ({
  unit: logBucketId(provider, region),
  capability: 'aws.logBucket',
  at,
})

/** A provider's log bucket as plain data: there because something logs into it, one for all of them in a region. */
export const logBucketUnit = (
  provider: string,
  settings: AccessLogs,
  at: string,
  region?: string,
): UnitOf<'logBucket', AwsCatalogue['logBucket']> => ({
  kind: 'logBucket',
  id: logBucketId(provider, region),
  at,
  name: `aws-${provider}-logs${inRegion('-', region)}`,
  settings: { retentionDays: settings.retentionDays ?? 365, ...(region === undefined ? {} : { region }) },
  needs: { via: via(provider, at) },
  offers: ['aws.logBucket'],
  stateful: true,
  implied: true,
})
