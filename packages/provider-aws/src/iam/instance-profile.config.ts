import {
  closed,
  nameRule,
  optional,
  referTo,
  text,
  unitBase,
  unitReference,
  unitSettings,
  type TypeOf,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { providerProperty } from '../provider/placement.config.ts'
import type { Placement } from '../provider/placement.ts'
import { ownRole } from './boundary.ts'
import { instanceProfileId, roleId } from './grant-needs.ts'
import { iamName, pathProperty, tagsProperty } from './iam-properties.ts'
import type { MeantPolicy } from './managed-policy-reference.config.ts'
import type { WrittenRoleDefaults } from './role-properties.ts'

/** Keys of `aws.services.iam.instanceProfiles`. */
export const instanceProfileKeys = nameRule(
  51,
  'IAM allows 64 for a role, and its own is called <key>-role and what Pulumi adds',
)

/**
 * What gives EC2 instances a role: one of yours, or one of its own that lets Systems Manager in and nothing else.
 *
 * @example
 * // instanceProfiles: { web: { role: web } }
 */
export const InstanceProfile = closed(
  {
    ...providerProperty,
    name: iamName(128),
    ...pathProperty,
    role: optional(
      unitReference({ expected: 'the key of a role under aws.services.iam.roles', pattern: /^[a-z][a-z0-9-]*$/ }),
      'Its role, of this configuration or of another stack; one of its own for Systems Manager otherwise.',
    ),
    roleName: optional(
      text({ expected: 'the name of a role in AWS', pattern: /^[\w+=,.@-]{1,64}$/ }),
      'Its role, by the name of one that exists.',
    ),
    ...tagsProperty,
    ...unitSettings(['main', 'role']),
  },
  ({ role, roleName }) =>
    role !== undefined && roleName !== undefined
      ? [
          {
            _tag: 'OneOf',
            because: 'role or roleName says which role; found both',
            fix: 'keep role for one of this configuration, roleName for one that exists',
          },
        ]
      : [],
)
export type InstanceProfile = TypeOf<typeof InstanceProfile>

/** An instance profile with every default in place. */
export interface InstanceProfileSettings extends Pick<InstanceProfile, 'name' | 'path' | 'roleName'> {
  readonly provider: string
  /** The policy that its own role can never do more than, as of all roles. */
  readonly permissionsBoundary?: MeantPolicy
  readonly tags: Readonly<Record<string, string>>
}

/**
 * An instance profile as plain data.
 *
 * @param defaults What all roles have, and so its own.
 */
export const instanceProfileUnit = (
  key: string,
  own: InstanceProfile,
  defaults: WrittenRoleDefaults,
  placement: Placement,
): UnitOf<'instanceProfile', AwsCatalogue['instanceProfile']> => {
  const at = instanceProfileId(key)
  const { name, path = defaults.path, roleName, role, tags = {} } = own
  const { provider, via } = placement
  const made = ownRole(placement, role === undefined && roleName === undefined)
  return {
    kind: 'instanceProfile',
    id: at,
    at,
    name: key,
    settings: {
      provider,
      tags,
      ...(name === undefined ? {} : { name }),
      ...(path === undefined ? {} : { path }),
      ...(roleName === undefined ? {} : { roleName }),
      ...made.settings,
    },
    needs: {
      via,
      ...(role === undefined ? {} : { role: referTo(role, 'aws.role', `${at}.role`, roleId) }),
      ...made.needs,
    },
    offers: ['aws.instanceProfile'],
    ...(Object.keys(tags).length === 0 ? {} : { labels: tags }),
    ...unitBase(own),
  }
}
