import { closed, optional, text, type TypeOf } from '@konductor/core/config'
import { BucketReference, BucketName, eitherBucket } from './bucket-name.ts'

/** Another place for access logs than the provider's log bucket. */
export const LogTarget = closed(
  {
    bucket: optional(
      BucketReference,
      'Key of a bucket here, with encryption aes256, that takes the logs; or the log bucket that another stack exports.',
    ),
    bucketName: optional(BucketName, 'Name in AWS of a bucket that exists and takes the logs.'),
    prefix: optional(text(), 'What the keys of the logs start with (default: the key of the bucket and a slash).'),
  },
  eitherBucket('bucket', 'bucketName'),
)
export type LogTarget = TypeOf<typeof LogTarget>
