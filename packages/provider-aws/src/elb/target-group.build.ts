import { type WrittenReference } from '@konductor/core/config'
import type { Builder, Resolved } from '@konductor/interfaces'
import type { ElbCatalogue } from './elb.catalogue.ts'
import type { AnsweringGroupArgs, TargetArgs } from './target-group-args.ts'
import type { TargetGroupSettings } from './target-group-settings.ts'
import { TargetGroup } from './target-group.ts'

type Kind = ElbCatalogue['targetGroup']

/** Builds a target group. */
export const buildTargetGroup: Builder<'targetGroup', Kind> = (unit, resolved, context) => {
  const { settings } = unit
  const { provider: _, targets: __, network: ___, vpc: ____, vpcId, tags, ...said } = settings
  const within = resolved.network?.vpcId ?? vpcId
  // The section says which network; without one the codec has refused it.
  if (within === undefined) throw new TypeError(`${unit.id} names no network`)
  const group = new TargetGroup(
    unit.name,
    {
      ...said,
      vpcId: within,
      targets: targetsOf(settings, resolved),
      autoscalingGroups: groupsOf(settings, resolved),
      tags: Object.keys(tags).length === 0 ? undefined : tags,
    },
    context.options(unit, resolved.via.provider),
  )
  const ports = [...new Set([settings.port, settings.healthCheck.port ?? settings.port])]
  return {
    claims: group.claims,
    offers: { 'aws.targetGroup': { arn: group.arn, arnSuffix: group.arnSuffix, ports } },
    state: {
      arn: group.arn,
      controls: group.controls,
    },
  }
}

/** What a reference is called among the children: final, since it is part of their names. */
const nameOf = (written: WrittenReference): string =>
  typeof written === 'string' ? written : `${written.stack.replaceAll(/[^A-Za-z0-9]+/g, '-')}-${written.export}`

const targetsOf = (
  { targets }: TargetGroupSettings,
  { instances = [], loadBalancer }: Resolved<Kind>,
): Readonly<Record<string, TargetArgs>> => ({
  ...Object.fromEntries(
    (targets.instances ?? []).flatMap((written, index) => {
      const instance = instances[index]
      return instance === undefined ? [] : [[nameOf(written), { id: instance.id, formerly: instance.formerly }]]
    }),
  ),
  ...Object.fromEntries((targets.ips ?? []).map((ip) => [ip.replaceAll(/[.:]+/g, '-'), { id: ip }])),
  ...(targets.loadBalancer === undefined || loadBalancer === undefined
    ? {}
    : { [nameOf(targets.loadBalancer)]: { id: loadBalancer.arn, after: [loadBalancer.resource] } }),
})

const groupsOf = (
  { targets }: TargetGroupSettings,
  { autoscalingGroups = [] }: Resolved<Kind>,
): Readonly<Record<string, AnsweringGroupArgs>> =>
  Object.fromEntries(
    (targets.autoscalingGroups ?? []).flatMap((written, index) => {
      const group = autoscalingGroups[index]
      return group === undefined ? [] : [[nameOf(written), { name: group.name, formerly: group.formerly }]]
    }),
  )
