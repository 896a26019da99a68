import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { vpcOf } from './vpc-of.ts'
import { ownTags } from '../tags/own-tags.ts'
import { SecurityGroup } from './security-group.ts'

/** Builds a security group without its rules. */
export const buildEmptySecurityGroup: Builder<'emptySecurityGroup', AwsCatalogue['emptySecurityGroup']> = (
  unit,
  { via, network },
  context,
) => {
  const { tags, vpcId, ...said } = unit.settings
  const group = new SecurityGroup(
    unit.name,
    {
      ...said,
      vpcId: network?.vpcId ?? vpcOf(unit.id, vpcId),
      tags: ownTags(tags, via.tags),
    },
    context.options(unit, via.provider),
  )
  return {
    claims: group.claims,
    offers: { 'aws.emptySecurityGroup': { id: group.groupId, vpcId: group.vpcId } },
    state: {
      id: group.groupId,
      controls: group.controls,
    },
  }
}
