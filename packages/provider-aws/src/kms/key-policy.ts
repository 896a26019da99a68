import { policyDocument } from '../iam/policy-document.ts'

/**
 * The policy of a key: the account's own IAM policies decide who uses it, and nobody can lock the account out.
 *
 * @see CIS AWS 3.6, CKV_AWS_33
 */
export const keyPolicy = (account: string, partition: string): string =>
  policyDocument([
    {
      Sid: 'AccountDecides',
      Effect: 'Allow',
      Principal: { AWS: `arn:${partition}:iam::${account}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
  ])
