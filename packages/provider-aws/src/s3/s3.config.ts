import { closed, defaulted, flag, group, named, type TypeOf } from '@konductor/core/config'
import { Bucket, bucketKeys, DefaultBucketConfig } from './bucket.config.ts'
import { contradictions } from './bucket-faults.ts'
import { AccessLogs } from './log-bucket.config.ts'

/** The S3 section. */
export const S3 = closed(
  {
    enabled: defaulted(flag(), true, 'Whether buckets are made.'),
    defaultBucketConfig: group(DefaultBucketConfig, 'What every bucket has unless it says otherwise.'),
    accessLogs: group(AccessLogs, "How the providers' log buckets are kept."),
    buckets: group(named(Bucket, bucketKeys), 'Buckets by name.', { example: { logs: {} } }),
  },
  contradictions,
)
export type S3 = TypeOf<typeof S3>
