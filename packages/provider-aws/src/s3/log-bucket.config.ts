import { closed, count, optional, type TypeOf } from '@konductor/core/config'
import type { Reference, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { providerId, via } from '../provider/provider.config.ts'

/** How the log buckets are kept, one for each provider. */
export const AccessLogs = closed({
  retentionDays: optional(count({ min: 1, max: 36_500 }), 'Days that access logs are kept (default 365).'),
})
export type AccessLogs = TypeOf<typeof AccessLogs>

/** A provider's log bucket with every default in place. */
export interface LogBucketSettings {
  readonly retentionDays: number
}

const logBucketId = (provider: string): string => `${providerId(provider)}.logs`

/** The reference to a provider's log bucket. */
export const logBucketReference = (provider: string, at: string): Reference<'aws.logBucket'> => ({
  unit: logBucketId(provider),
  capability: 'aws.logBucket',
  at,
})

/** A provider's log bucket as plain data: there because a bucket logs into it. */
export const logBucketUnit = (
  provider: string,
  settings: AccessLogs,
  at: string,
): UnitOf<'logBucket', AwsCatalogue['logBucket']> => ({
  kind: 'logBucket',
  id: logBucketId(provider),
  at,
  name: `aws-${provider}-logs`,
  settings: { retentionDays: settings.retentionDays ?? 365 },
  needs: { via: via(provider, at) },
  offers: ['aws.logBucket'],
  stateful: true,
  implied: true,
})
