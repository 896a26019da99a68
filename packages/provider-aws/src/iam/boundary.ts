import { referTo } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import { awsPolicyArn } from './attachments.ts'
import { policyId } from './grant-needs.ts'
import type { AwsPolicy } from './iam.capabilities.ts'
import type { MeantPolicy } from './managed-policy-reference.config.ts'

/**
 * What a permissions boundary needs of other units.
 *
 * @param at Where it is written: the unit, or what all roles have.
 */
export const boundaryNeed = (
  boundary: MeantPolicy | undefined,
  at: string,
): { readonly boundary?: Reference<'aws.policy'> } =>
  boundary !== undefined && 'policy' in boundary
    ? { boundary: referTo(boundary.policy, 'aws.policy', `${at}.permissionsBoundary`, policyId) }
    : {}

/** The ARN of a permissions boundary. */
export const boundaryArn = (
  meant: MeantPolicy | undefined,
  unit: Pick<AwsPolicy, 'arn'> | undefined,
  partition: string,
): Input<string> | undefined =>
  unit?.arn ??
  (meant === undefined || 'policy' in meant
    ? undefined
    : 'aws' in meant
      ? awsPolicyArn(meant.aws, partition)
      : meant.arn)
