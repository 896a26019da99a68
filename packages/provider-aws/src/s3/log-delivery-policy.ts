import type { Statement } from '../iam/policy-document.ts'

/**
 * Lets S3 deliver the access logs of this account's buckets, and of nobody else's.
 *
 * @param bucketArn ARN of the bucket that takes the logs.
 * @param account Id of the account whose buckets are logged.
 */
export const logDeliveryPolicy = (bucketArn: string, account: string): readonly Statement[] => [
  {
    Sid: 'AllowLogDelivery',
    Effect: 'Allow',
    Principal: { Service: 'logging.s3.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: `${bucketArn}/*`,
    Condition: {
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': `${bucketArn.split(':').slice(0, 5).join(':')}:*` },
    },
  },
]
