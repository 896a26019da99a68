import { referTo, type WrittenReference } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import { namedKeyId } from '../kms/key.config.ts'
import { bucketId } from '../s3/bucket.config.ts'
import type { MeantPolicy } from './managed-policy-reference.config.ts'
import type { PolicyResource, WrittenStatement } from './statement.config.ts'

/** What statements and managed policies need of other units. */
export type GrantNeeds = {
  /** Buckets that statements are about, in the order of their places. */
  readonly onBuckets: readonly ['aws.bucket']
  /** Buckets whose keys they are about. */
  readonly onBucketKeys: readonly ['aws.bucket']
  readonly onKeys: readonly ['aws.key']
  readonly onRoles: readonly ['aws.role']
  readonly onPolicies: readonly ['aws.policy']
  readonly onInstanceProfiles: readonly ['aws.instanceProfile']
  /** Managed policies that are attached. */
  readonly attached: readonly ['aws.policy']
}

const iamId =
  (collection: string) =>
  (name: string): string =>
    `aws.services.iam.${collection}.${name}`

/** The id of the role that has this key. */
export const roleId = iamId('roles')
/** The id of the policy that has this key. */
export const policyId = iamId('policies')
/** The id of the group that has this key. */
export const groupId = iamId('groups')
/** The id of the instance profile that has this key. */
export const instanceProfileId = iamId('instanceProfiles')
/** The id of the OIDC provider that has this key. */
export const oidcProviderId = iamId('oidcProviders')
/** The id of the access analyzer that has this key. */
export const accessAnalyzerId = iamId('accessAnalyzers')

/**
 * The references of statements and managed policies.
 *
 * @param at The unit.
 * @param list The setting that holds the statements.
 */
export const grantNeeds = (
  statements: readonly WrittenStatement[],
  managed: readonly MeantPolicy[],
  at: string,
  list: string,
): { readonly [R in keyof GrantNeeds]: readonly Reference<GrantNeeds[R][0]>[] } => {
  const on = <C extends string>(setting: keyof PolicyResource, capability: C, idOf: (name: string) => string) =>
    statements.flatMap((statement, index) =>
      statement.on.flatMap((resource, place): readonly Reference<C>[] => {
        const written: WrittenReference | undefined = resource[setting]
        return written === undefined
          ? []
          : [referTo(written, capability, `${at}.${list}[${index}].on[${place}].${setting}`, idOf)]
      }),
    )
  return {
    onBuckets: on('bucket', 'aws.bucket', bucketId),
    onBucketKeys: on('bucketKey', 'aws.bucket', bucketId),
    onKeys: on('key', 'aws.key', namedKeyId),
    onRoles: on('role', 'aws.role', roleId),
    onPolicies: on('policy', 'aws.policy', policyId),
    onInstanceProfiles: on('instanceProfile', 'aws.instanceProfile', instanceProfileId),
    attached: managed.flatMap((meant, index) =>
      'policy' in meant ? [referTo(meant.policy, 'aws.policy', `${at}.managedPolicies[${index}]`, policyId)] : [],
    ),
  }
}
