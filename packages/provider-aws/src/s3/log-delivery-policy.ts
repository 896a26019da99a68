import type { Statement } from '../iam/policy-document.ts'

/**
 * Lets services of AWS deliver logs of this account, and of nobody else's: access logs of buckets, of load balancers
 * and flow logs of VPCs.
 *
 * @param bucketArn ARN of the bucket that takes the logs.
 * @param account Id of the account whose logs they are.
 * @see FSBP S3.9, ELB.5, EC2.6
 */
export const logDeliveryPolicy = (bucketArn: string, account: string): readonly Statement[] => {
  const partition = bucketArn.split(':')[1]
  // Load balancers and flow logs write below AWSLogs/<the account whose they are>, after the prefix they are given.
  const ofAccount = `${bucketArn}/*AWSLogs/${account}/*`
  const vended = {
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
  } as const
  const forAccount = {
    StringEquals: { 'aws:SourceAccount': account },
    ArnLike: { 'aws:SourceArn': `arn:${partition}:logs:*:${account}:*` },
  }
  return [
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
    {
      Sid: 'AllowLoadBalancerLogs',
      Effect: 'Allow',
      Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: ofAccount,
      // What AWS documents of load balancers is this key, and a policy without it: where it is not said for which one a
      // log is, the path below the account decides.
      Condition: {
        ArnLikeIfExists: { 'aws:SourceArn': `arn:${partition}:elasticloadbalancing:*:${account}:loadbalancer/*` },
      },
    },
    {
      Sid: 'AllowVendedLogs',
      ...vended,
      Action: 's3:PutObject',
      Resource: ofAccount,
      Condition: {
        ...forAccount,
        StringEquals: { ...forAccount.StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' },
      },
    },
    {
      Sid: 'AllowVendedLogsCheck',
      ...vended,
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: bucketArn,
      Condition: forAccount,
    },
  ]
}
