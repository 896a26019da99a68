import { referTo } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import type { AwsProvider } from '../capabilities.ts'
import type { Placement } from '../provider/placement.ts'
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

/** The part of a unit that makes a role of its own: what that can never do more than, as of all roles. */
interface OwnRole {
  readonly settings: { readonly permissionsBoundary?: MeantPolicy }
  readonly needs: { readonly boundary?: Reference<'aws.policy'> }
}

/**
 * What a role has that a unit makes for itself.
 *
 * @param makesRole Whether it makes one.
 */
export const ownRole = ({ known }: Pick<Placement, 'known'>, makesRole: boolean): OwnRole => {
  const boundary = makesRole ? known?.roleBoundary : undefined
  return {
    settings: boundary === undefined ? {} : { permissionsBoundary: boundary },
    needs: boundaryNeed(boundary, roleDefaultsAt),
  }
}

/** Where it is said what all roles have. */
export const roleDefaultsAt = 'aws.services.iam.defaultRoleConfig'

/** The ARN of a permissions boundary. */
export const boundaryArn = (
  meant: MeantPolicy | undefined,
  unit: Pick<AwsPolicy, 'arn'> | undefined,
  { partition, account }: Pick<AwsProvider, 'partition' | 'account'>,
): Input<string> | undefined =>
  unit?.arn ??
  (meant === undefined || 'policy' in meant
    ? undefined
    : 'aws' in meant
      ? awsPolicyArn(meant.aws, partition)
      : meant.arn.includes('{account}')
        ? account().apply((id) => placed(meant.arn, partition).replace('{account}', id))
        : placed(meant.arn, partition))

const placed = (arn: string, partition: string): string => arn.replace('{partition}', partition)
