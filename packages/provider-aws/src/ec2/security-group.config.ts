import {
  closed,
  openedBy,
  openingsOf,
  referTo,
  unitBase,
  refusedOverrides,
  type Fault,
  type Opening,
} from '@konductor/core/config'
import type { Reference, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import type { Placement } from '../provider/placement.ts'
import { networkFaults } from '../vpc/network-settings.ts'
import { emptySecurityGroupId, securityGroupId } from './ec2-ids.ts'
import { judgedRules, loginFaults } from './judged-rules.ts'
import { namedGroups } from './named-groups.ts'
import { sameRules } from './same-rules.ts'
import { securityGroupProperties } from './security-group-properties.ts'
import type { SecurityGroup as Written } from './security-group-properties.ts'
import type { EgressRule, IngressRule } from './security-group-rule.config.ts'
import { securityGroupSafeguards } from './security-group.controls.ts'

/**
 * A security group: nobody may come in and nobody out, but for the rules.
 *
 * @example
 * // web: { network: main, ingress: { https: { ports: 443, from: { group: lb } } } }
 */
export const SecurityGroup = closed(securityGroupProperties, [
  (group) => networkFaults(group, 'vpc'),
  (group) => loginFaults(group),
  (group) => overrideFaults(group),
  (group) => sameRules(group),
])
export type SecurityGroup = Written

/** Arguments of a rule that have a setting: who may come in is judged there, and an override would go unseen. */
const notByOverride: Readonly<Record<string, string>> = {
  cidrIpv4: 'use cidr',
  cidrIpv6: 'use cidr',
  fromPort: 'use ports',
  ipProtocol: 'use protocol',
  toPort: 'use ports',
}

const overrideFaults = ({ override = {} }: Written): readonly Fault[] =>
  Object.keys(override)
    .filter((role) => role !== 'main')
    .flatMap((role) => refusedOverrides(override, role, notByOverride, 'has a setting of its own, which is judged'))

/** The rules of a security group with every default in place. */
export interface SecurityGroupSettings {
  readonly region?: string
  readonly provider: string
  readonly ingress: Readonly<Record<string, IngressRule>>
  readonly egress: Readonly<Record<string, EgressRule>>
}

/** What a security group can open, and whether it does. */
export const securityGroupOpenings = (settings: SecurityGroupSettings): readonly Opening[] =>
  openingsOf(securityGroupSafeguards, judgedRules(settings))

/** A security group and its rules as plain data. */
export const securityGroupUnit = (
  key: string,
  own: SecurityGroup,
  { provider, region, via }: Placement,
): UnitOf<'securityGroup', AwsCatalogue['securityGroup']> => {
  const at = securityGroupId(key)
  const settings: SecurityGroupSettings = {
    provider,
    ...(region === undefined ? {} : { region }),
    ingress: own.ingress ?? {},
    egress: own.egress ?? {},
  }
  const { override = {}, options, ...base } = unitBase(own)
  const { main: _, ...ofRules } = override
  const { protect, retainOnDelete } = options ?? {}
  const shared = {
    ...(protect === undefined ? {} : { protect }),
    ...(retainOnDelete === undefined ? {} : { retainOnDelete }),
  }
  return {
    kind: 'securityGroup',
    id: at,
    at,
    name: key,
    settings,
    needs: {
      via,
      group: { unit: emptySecurityGroupId(key), capability: 'aws.emptySecurityGroup', at },
      peers: peersOf(settings, at),
      foreign: foreignOf(settings, at),
    },
    offers: ['aws.securityGroup'],
    ...openedBy(at, securityGroupOpenings(settings), own),
    ...base,
    // The rest is about the group, which has them.
    ...(Object.keys(shared).length === 0 ? {} : { options: shared }),
    ...(Object.keys(ofRules).length === 0 ? {} : { override: ofRules }),
  }
}

const peersOf = (settings: SecurityGroupSettings, at: string): readonly Reference<'aws.emptySecurityGroup'>[] =>
  namedGroups(settings).flatMap(({ group, below }) =>
    typeof group === 'string' ? [referTo(group, 'aws.emptySecurityGroup', `${at}.${below}`, emptySecurityGroupId)] : [],
  )

const foreignOf = (settings: SecurityGroupSettings, at: string): readonly Reference<'aws.securityGroup'>[] =>
  namedGroups(settings).flatMap(({ group, below }) =>
    typeof group === 'object' ? [referTo(group, 'aws.securityGroup', `${at}.${below}`, securityGroupId)] : [],
  )
