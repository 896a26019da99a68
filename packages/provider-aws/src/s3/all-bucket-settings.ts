import { bucketSettings, type BucketSettings } from './bucket-settings.ts'
import type { Bucket, DefaultBucketConfig } from './bucket-properties.ts'

/** What the S3 section says of buckets. */
export interface BucketsAndDefaults {
  /** Whether buckets are made. @default true */
  readonly enabled?: boolean
  readonly buckets: Readonly<Record<string, Bucket>>
  readonly defaultBucketConfig: DefaultBucketConfig
}

/** The settings of every bucket, by key: what it says, over what all buckets have, and whether others log into it. */
export const allBucketSettings = ({
  buckets,
  defaultBucketConfig,
}: BucketsAndDefaults): Readonly<Record<string, BucketSettings>> => {
  const logTargets = new Set(
    Object.values(buckets)
      .map(({ logging = defaultBucketConfig.logging }) => (typeof logging === 'object' ? logging.bucket : undefined))
      .filter((key) => typeof key === 'string'),
  )
  return Object.fromEntries(
    Object.entries(buckets).map(([key, own]) => [key, bucketSettings(own, defaultBucketConfig, logTargets.has(key))]),
  )
}
