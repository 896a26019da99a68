import type { Builder } from '@konductor/interfaces'
import { RunError } from '@pulumi/pulumi/errors.js'
import type { AwsCatalogue } from '../catalogue.ts'
import { ownTags } from '../tags/own-tags.ts'
import { AutoscalingGroup } from './autoscaling-group.ts'

/** Builds an autoscaling group. */
export const buildAutoscalingGroup: Builder<'autoscalingGroup', AwsCatalogue['autoscalingGroup']> = (
  unit,
  { via, network, launchTemplate },
  context,
) => {
  const { provider: _, tier, tags, subnetIds, ...said } = unit.settings
  const own = network?.subnetIds[tier] ?? subnetIds
  if (own === undefined) throw new RunError(`${unit.id} is in no subnets`)
  if (network?.subnets?.every((subnet) => subnet.tier !== tier) === true)
    throw new RunError(`${unit.id}: the network ${network.name ?? ''} has no ${tier} subnets`)
  const group = new AutoscalingGroup(
    unit.name,
    {
      ...said,
      subnetIds: own,
      nameTag: unit.formerly,
      launchTemplate: { id: launchTemplate.id, version: launchTemplate.latestVersion },
      tags: ownTags(tags, via.tags),
      providerTags: via.tags,
      after: network?.ready,
    },
    context.options(unit, via.provider),
  )
  return {
    claims: group.claims,
    offers: {
      'aws.autoscalingGroup': {
        name: group.groupName,
        arn: group.arn,
        ...(unit.formerly === undefined ? {} : { formerly: unit.formerly }),
      },
    },
    state: {
      name: group.groupName,
      arn: group.arn,
      controls: group.controls,
    },
  }
}
