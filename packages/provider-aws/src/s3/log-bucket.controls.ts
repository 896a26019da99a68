import type { Exception } from '@konductor/core/config'
import { bucketExceptions, type JudgedBucket } from './bucket.controls.ts'
import { bucketSettings } from './bucket-settings.ts'

/** A log bucket as the controls judge it. */
export const judgedLogBucket: JudgedBucket = {
  ...bucketSettings({ encryption: 'aes256', logging: false }, {}, true),
  outsiders: [],
}

/** What a log bucket does not do beyond that, and why. */
export const logBucketExceptions: readonly Exception[] = [
  ...bucketExceptions,
  {
    controls: { checkov: ['CKV_AWS_145'], trivy: ['AWS-0132'], 'cdk-nag': ['S3DefaultEncryptionKMS'] },
    reason: 'S3 delivers access logs only where the default encryption is a key that S3 manages.',
  },
  {
    controls: { fsbp: ['S3.9'], checkov: ['CKV_AWS_18'], trivy: ['AWS-0089'], 'cdk-nag': ['S1'] },
    reason: 'A log bucket that logs itself would write a log of each log it writes.',
  },
]
