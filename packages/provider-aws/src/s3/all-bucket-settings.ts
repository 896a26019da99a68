import { bucketSettings, type BucketSettings } from './bucket.config.ts'
import type { S3 } from './s3.config.ts'

/** The settings of every bucket, by key: what it says, over what all buckets have, and whether others log into it. */
export const allBucketSettings = ({ buckets, defaultBucketConfig }: S3): Readonly<Record<string, BucketSettings>> => {
  const logTargets = new Set(
    Object.values(buckets)
      .map(({ logging = defaultBucketConfig.logging }) => (typeof logging === 'object' ? logging.bucket : undefined))
      .filter((key) => key !== undefined),
  )
  return Object.fromEntries(
    Object.entries(buckets).map(([key, own]) => [key, bucketSettings(own, defaultBucketConfig, logTargets.has(key))]),
  )
}
