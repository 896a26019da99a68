import { policyDocument } from '../iam/policy-document.ts'
import { bucketPolicy } from './bucket-policy.ts'
import type { BucketStatement } from './bucket-statement.config.ts'
import { logDeliveryPolicy } from './log-delivery-policy.ts'
import { tlsOnlyPolicy } from './tls-only-policy.ts'

/**
 * The whole policy of a bucket.
 *
 * @param own The user's statements.
 * @param takesLogs Whether S3 delivers access logs into it.
 * @param account Id of the account, where one of the two needs it.
 */
export const bucketPolicyDocument = (
  arn: string,
  own: readonly BucketStatement[],
  takesLogs: boolean,
  account: string | undefined,
): string =>
  policyDocument([
    ...tlsOnlyPolicy(arn),
    ...(takesLogs && account !== undefined ? logDeliveryPolicy(arn, account) : []),
    ...bucketPolicy(own, arn, account),
  ])
