import type { Builder, Resolved } from '@konductor/interfaces'
import type { Output } from '@pulumi/pulumi'
import type { AwsCatalogue } from '../catalogue.ts'
import type { PeerArgs } from './security-group-args.ts'
import type { SecurityGroupSettings } from './security-group.config.ts'
import { namedGroups } from './named-groups.ts'
import type { Peer } from './security-group-rule.config.ts'
import { SecurityGroupRules } from './security-group-rules.ts'

type Kind = AwsCatalogue['securityGroup']

/** Builds the rules of a security group, when all the groups that they name are there. */
export const buildSecurityGroup: Builder<'securityGroup', Kind> = (unit, resolved, context) => {
  const { via, group } = resolved
  const { ingress, egress, region } = unit.settings
  const idOf = groupIds(unit.settings, resolved)
  const rules = new SecurityGroupRules(
    unit.name,
    {
      region,
      securityGroupId: group.id,
      ingress: mapped(ingress, (name, { from, ...rule }) => ({
        ...rule,
        from: peerArgs(from, idOf(`ingress.${name}`)),
      })),
      egress: mapped(egress, (name, { to, ...rule }) => ({ ...rule, to: peerArgs(to, idOf(`egress.${name}`)) })),
    },
    context.options(unit, via.provider),
  )
  return {
    claims: rules.claims,
    offers: { 'aws.securityGroup': { id: group.id, vpcId: group.vpcId, ready: [rules] } },
    state: {
      id: group.id,
      controls: rules.controls,
    },
  }
}

/** The ids of the groups that rules name, by rule: the references stand in the order of the rules. */
const groupIds = (
  settings: SecurityGroupSettings,
  { peers, foreign }: Resolved<Kind>,
): ((rule: string) => Output<string> | undefined) => {
  const here = [...peers]
  const elsewhere = [...foreign]
  const ids = new Map(
    namedGroups(settings).map(({ rule, group }) => [rule, (typeof group === 'string' ? here : elsewhere).shift()?.id]),
  )
  return (rule) => ids.get(rule)
}

const peerArgs = ({ cidr, groupId, prefixListId, self }: Peer, named: Output<string> | undefined): PeerArgs => ({
  cidr,
  groupId: named ?? groupId,
  prefixListId,
  self,
})

const mapped = <A, B>(
  all: Readonly<Record<string, A>>,
  change: (name: string, value: A) => B,
): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, change(name, value)]))
