import { policyDocument, type Statement } from '../iam/policy-document.ts'
import { bucketPolicy, type PolicyStatement } from './bucket-policy.ts'
import { logDeliveryPolicy } from './log-delivery-policy.ts'
import { tlsOnlyPolicy } from './tls-only-policy.ts'

/** Who is let into a bucket beside its account. */
export interface Admitted {
  /** The user's statements. */
  readonly own?: readonly PolicyStatement[]
  /** Whether services of AWS deliver logs into it. */
  readonly takesLogs?: boolean
  /** Whether everybody reads the objects, as a website. */
  readonly website?: boolean
}

/**
 * The whole policy of a bucket.
 *
 * @param account Id of the account, where something in it needs it.
 */
export const bucketPolicyDocument = (
  arn: string,
  { own = [], takesLogs = false, website = false }: Admitted,
  account: string | undefined,
): string =>
  policyDocument([
    ...tlsOnlyPolicy(arn, website),
    ...(takesLogs && account !== undefined ? logDeliveryPolicy(arn, account) : []),
    ...(website ? [publicRead(arn)] : []),
    ...bucketPolicy(own, arn, account),
  ])

const publicRead = (arn: string): Statement => ({
  Sid: 'PublicRead',
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: `${arn}/*`,
})
