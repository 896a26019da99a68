import {
  closed,
  list,
  nameRule,
  openedBy,
  optional,
  text,
  unitBase,
  unitSettings,
  type Fault,
  type TypeOf,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { providerProperty } from '../provider/placement.config.ts'
import type { Placement } from '../provider/placement.ts'
import { attachedTogether, type StatementsOf } from './attached-together.ts'
import { fullAccess } from './full-access.ts'
import { grantNeeds, groupId } from './grant-needs.ts'
import { judgedGrants } from './grants.controls.ts'
import { acknowledgeProperty, iamName, managedPoliciesProperty, pathProperty } from './iam-properties.ts'
import { meantPolicy, type ManagedPolicyReference, type MeantPolicy } from './managed-policy-reference.config.ts'
import { openings, type Opened } from './opened.ts'
import { tooLong } from './policy-limits.ts'
import { sameAttachments } from './same-attachments.ts'
import { judgedStatements, sameSids, WrittenStatement } from './statement.config.ts'

/** Keys of `aws.services.iam.groups`. */
export const groupKeys = nameRule()

interface Grants {
  readonly policies?: readonly WrittenStatement[]
  readonly managedPolicies?: readonly ManagedPolicyReference[]
}

const openedByGroup = ({ policies = [], managedPolicies = [] }: Grants): readonly Opened[] =>
  judgedGrants(judgedStatements(policies), managedPolicies.map(meantPolicy), 'policies').opened

/**
 * A group, through which users get what they may do: nothing is attached to a user.
 *
 * @example
 * // groups: { auditors: { managedPolicies: [{ aws: SecurityAudit }] } }
 */
export const Group = closed(
  {
    ...providerProperty,
    name: iamName(128),
    ...pathProperty,
    policies: optional(list(WrittenStatement), 'Statements of a managed policy of its own.'),
    ...managedPoliciesProperty,
    users: optional(
      list(text({ expected: 'the name of a user', pattern: /^[\w+=,.@-]{1,64}$/ })),
      'Names of users that exist and are in it; nobody else is then.',
    ),
    ...acknowledgeProperty,
    ...unitSettings(['main', 'policy', 'members']),
  },
  [
    (group) => sameSids(group.policies ?? [], 'policies'),
    (group) => sameAttachments((group.managedPolicies ?? []).map(meantPolicy)),
    (group) => tooLong(group.policies ?? [], 'policies'),
    (group): readonly Fault[] => fullAccess(openedByGroup(group), group.acknowledge),
  ],
)
export type Group = TypeOf<typeof Group>

/** A group with every default in place. */
export interface GroupSettings extends Pick<Group, 'name' | 'path' | 'users'> {
  readonly provider: string
  readonly policies: readonly WrittenStatement[]
  readonly managedPolicies: readonly MeantPolicy[]
  /** What its policies open together, and none of them alone. */
  readonly opensTogether?: readonly Opened[]
}

/**
 * A group as plain data.
 *
 * @param statementsOf Finds the statements of policies that are attached.
 */
export const groupUnit = (
  key: string,
  own: Group,
  { provider, via }: Placement,
  statementsOf: StatementsOf,
): UnitOf<'group', AwsCatalogue['group']> => {
  const at = groupId(key)
  const { name, path, users, policies = [] } = own
  const managedPolicies = (own.managedPolicies ?? []).map(meantPolicy)
  const opensTogether = attachedTogether({ policies, managedPolicies }, statementsOf)
  return {
    kind: 'group',
    id: at,
    at,
    name: key,
    settings: {
      provider,
      policies,
      managedPolicies,
      ...(opensTogether.length === 0 ? {} : { opensTogether }),
      ...(name === undefined ? {} : { name }),
      ...(path === undefined ? {} : { path }),
      ...(users === undefined ? {} : { users }),
    },
    needs: { via, ...grantNeeds(policies, managedPolicies, at, 'policies') },
    offers: ['aws.group'],
    ...openedBy(at, openings([...openedByGroup(own), ...opensTogether]), own),
    ...unitBase(own),
  }
}
