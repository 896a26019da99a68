import { closed, optional, text, type TypeOf } from '@konductor/core/config'
import { KeyArn } from '../kms/key-reference.config.ts'
import { BucketArn, BucketReference, eitherBucket } from './bucket-name.ts'

/** Where the copies of objects go. */
export const Replication = closed(
  {
    to: optional(
      BucketReference,
      'Key of the bucket here that takes the copies; or a bucket with a customer key that another stack exports.',
    ),
    bucketArn: optional(BucketArn, 'ARN of a bucket that exists and takes the copies.'),
    kmsKeyArn: optional(KeyArn, 'Key that the copies are encrypted with, where bucketArn is said.'),
    roleArn: optional(
      text({ expected: 'the ARN of an IAM role', pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/ }),
      'Role that copies; one that may do nothing else is made otherwise.',
    ),
  },
  eitherBucket('to', 'bucketArn'),
)
export type Replication = TypeOf<typeof Replication>
