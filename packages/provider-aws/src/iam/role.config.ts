import {
  closed,
  nameRule,
  openedBy,
  referTo,
  refusedOverrides,
  unitBase,
  type Fault,
  type Identifier,
} from '@konductor/core/config'
import type { Reference, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { accountsSaidAt, type Placement } from '../provider/placement.ts'
import { attachedTogether, type StatementsOf } from './attached-together.ts'
import { boundaryNeed, roleDefaultsAt } from './boundary.ts'
import { fullAccess } from './full-access.ts'
import { grantNeeds, oidcProviderId, roleId } from './grant-needs.ts'
import { meantPolicy } from './managed-policy-reference.config.ts'
import { openings, type Opened } from './opened.ts'
import { tooLong } from './policy-limits.ts'
import { judgedRole } from './role.controls.ts'
import { roleProperties, sharedRoleProperties, type WrittenRole } from './role-properties.ts'
import { roleSettings, type RoleSettings } from './role-settings.ts'
import { sameAttachments } from './same-attachments.ts'
import { judgedStatements, sameSids } from './statement.config.ts'
import { proofsOf, trustSetting } from './written-trust.ts'

/** Keys of `aws.services.iam.roles`. */
export const roleKeys = nameRule(56, 'IAM allows 64 for a role, of which Pulumi takes 8 to make the name unique')

/** Arguments of the SDK that have a setting of their own. */
const notByOverride: Readonly<Record<string, string>> = {
  inlinePolicies: 'use policies',
  managedPolicyArns: 'use managedPolicies',
}

/** What roles have unless they say otherwise. */
export const DefaultRoleConfig = closed(sharedRoleProperties)

/**
 * A role.
 *
 * @example
 * // aws: { services: { iam: { roles: { reader: { trust: { services: lambda.amazonaws.com } } } } } }
 */
export const Role = closed(roleProperties, [
  (role) => sameSids(role.policies ?? [], 'policies'),
  (role) => sameAttachments((role.managedPolicies ?? []).map(meantPolicy)),
  (role) => tooLong(role.policies ?? [], 'policies'),
  (role) => refusedOverrides(role.override, 'main', notByOverride, 'would give its policies a second owner'),
  (role): readonly Fault[] => fullAccess(openedByRole(roleSettings(role, {}), undefined), role.acknowledge),
])

/** What the settings of a role open. */
export const openedByRole = (settings: RoleSettings, accounts: readonly Identifier[] | undefined): readonly Opened[] =>
  judgedRole({ ...settings, policies: judgedStatements(settings.policies), accounts }).opened.map((opened) => ({
    ...opened,
    setting: trustSetting(opened.setting, settings.trust.alone),
  }))

/**
 * A role as plain data.
 *
 * @param statementsOf Finds the statements of policies that are attached.
 * @param issuerId The id of the OIDC provider that believes in an address, for those that name none.
 */
export const roleUnit = (
  key: string,
  said: RoleSettings,
  own: WrittenRole,
  placement: Placement,
  statementsOf: StatementsOf,
  issuerId: (url: string) => string,
): UnitOf<'role', AwsCatalogue['role']> => {
  const { via, known } = placement
  const at = roleId(key)
  const opensTogether = attachedTogether(said, statementsOf)
  const settings: RoleSettings = { ...said, ...(opensTogether.length === 0 ? {} : { opensTogether }) }
  const { trust, permissionsBoundary, tags } = settings
  return {
    kind: 'role',
    id: at,
    at,
    name: key,
    settings,
    needs: {
      via,
      ...grantNeeds(settings.policies, settings.managedPolicies, at, 'policies'),
      ...boundaryNeed(permissionsBoundary, own.permissionsBoundary === undefined ? roleDefaultsAt : at),
      trusted: trust.roles.map((role, index) => referTo(role, 'aws.role', `${at}.trust.roles[${index}]`, roleId)),
      believed:
        known === undefined
          ? []
          : proofsOf(trust).flatMap(
              ({ setting, oidcProvider, oidcProviderArn, url }): Reference<'aws.oidcProvider'>[] => {
                if (oidcProviderArn !== undefined) return []
                const where = `${at}.${trustSetting(setting, trust.alone)}`
                return oidcProvider === undefined
                  ? [{ unit: issuerId(url), capability: 'aws.oidcProvider', at: where }]
                  : [referTo(oidcProvider, 'aws.oidcProvider', `${where}.oidcProvider`, oidcProviderId)]
              },
            ),
    },
    offers: ['aws.role'],
    ...(Object.keys(tags).length === 0 ? {} : { labels: tags }),
    ...openedBy(at, openings(openedByRole(settings, known?.accounts), accountsSaidAt(at, placement)), own),
    ...unitBase(own),
  }
}
