import { count, list, optional, required, unitSettings, type ClosedOf } from '@konductor/core/config'
import { providerProperty } from '../provider/placement.config.ts'
import {
  acknowledgeProperty,
  descriptionProperty,
  iamName,
  managedPoliciesProperty,
  pathProperty,
  tagsProperty,
} from './iam-properties.ts'
import { BoundaryReference } from './managed-policy-reference.config.ts'
import { WrittenStatement } from './statement.config.ts'
import { Trust } from './trust.config.ts'

/** What can be said for all roles. */
export const sharedRoleProperties = {
  ...providerProperty,
  ...pathProperty,
  permissionsBoundary: optional(BoundaryReference, 'The managed policy that it can never do more than.', {
    elsewhere: ['permissionsBoundaryArn', 'boundary'],
  }),
  maxSessionDuration: optional(
    count({ min: 3600, max: 43_200 }),
    'Seconds that a session lasts at most (default 3600).',
    { elsewhere: ['sessionDuration'] },
  ),
  ...tagsProperty,
} as const

/** What can be said of one role. */
export const roleProperties = {
  ...descriptionProperty,
  name: iamName(64),
  trust: required(Trust, 'Who may work as it.', {
    example: { services: 'lambda.amazonaws.com' },
    elsewhere: [
      'assumeRolePolicy',
      'assumeRolePolicyDocument',
      'trustPolicy',
      'trustRelationship',
      'principal',
      'principals',
    ],
  }),
  policies: optional(list(WrittenStatement), 'Statements of a managed policy of its own.', {
    example: [{ actions: ['s3:GetObject'], on: [{ bucket: 'assets', path: '/*' }] }],
    elsewhere: ['inlinePolicy', 'inlinePolicies', 'policyDocument', 'statement', 'statements'],
  }),
  ...managedPoliciesProperty,
  ...sharedRoleProperties,
  ...acknowledgeProperty,
  ...unitSettings(['main', 'policy']),
} as const

/** What roles have unless they say otherwise, as written. */
export type WrittenRoleDefaults = ClosedOf<typeof sharedRoleProperties>

/** A role as written. */
export type WrittenRole = ClosedOf<typeof roleProperties>
