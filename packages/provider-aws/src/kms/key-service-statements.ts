import type { Statement } from '../iam/policy-document.ts'
import { dnsSuffixOf } from '../provider/region.ts'

/** Where a key lives: what its policy speaks of. */
export interface KeyHome {
  readonly account: string
  readonly partition: string
  readonly region: string
}

/** Actions of whoever encrypts and decrypts. */
export const using: readonly string[] = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey*',
  'kms:ReEncrypt*',
]

type InKey = Omit<Statement, 'Resource'>

/**
 * What lets a service of AWS use a key, for this account and nobody else's.
 *
 * @param service `logs`, `ebs`, or a service by its name in policies.
 */
export const serviceStatements = (service: string, home: KeyHome): readonly InKey[] =>
  service === 'logs' ? logGroups(home) : service === 'ebs' ? autoscaledVolumes(home) : [anyService(service, home)]

/** CloudWatch Logs says which log group it encrypts for: those of this account in this region. */
const logGroups = ({ partition, region, account }: KeyHome): readonly InKey[] => [
  {
    Sid: 'LogGroups',
    Effect: 'Allow',
    Principal: { Service: `logs.${region}.${dnsSuffixOf(region)}` },
    Action: ['kms:Decrypt*', 'kms:Describe*', 'kms:Encrypt*', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
    Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:*` } },
  },
]

/**
 * Autoscaling starts instances as a role of its own, which the account's IAM policies say nothing of.
 *
 * It is named in a condition: as a principal KMS would refuse it in an account that has not had an autoscaling group yet.
 */
const autoscaledVolumes = ({ partition, account }: KeyHome): readonly InKey[] => {
  const role = `arn:${partition}:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`
  const asAutoscaling = {
    StringEquals: { 'kms:CallerAccount': account },
    ArnLike: { 'aws:PrincipalArn': [role, `${role}_*`] },
  }
  return [
    { Sid: 'Autoscaling', Effect: 'Allow', Principal: { AWS: '*' }, Action: using, Condition: asAutoscaling },
    {
      Sid: 'GrantsOfAutoscaling',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: 'kms:CreateGrant',
      Condition: { ...asAutoscaling, Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    },
  ]
}

const anyService = (service: string, { account }: KeyHome): InKey => ({
  Sid: service
    .split(/[^a-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(''),
  Effect: 'Allow',
  Principal: { Service: service },
  Action: using,
  Condition: { StringEquals: { 'aws:SourceAccount': account } },
})
