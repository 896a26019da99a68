import { placementOf, type KnownProviders } from '../provider/placement.ts'
import { logBucketUnit, type AccessLogs } from '../s3/log-bucket.config.ts'
import type { AwsUnit } from '../services.ts'
import type { Elb } from './elb.config.ts'
import { loadBalancerId, targetGroupId } from './elb-ids.ts'
import { defaultsAt } from './load-balancer-openings.ts'
import { loadBalancerSettings } from './load-balancer-settings.ts'
import { loadBalancerUnit } from './load-balancer-unit.ts'
import { targetGroupSettings } from './target-group-settings.ts'
import { targetGroupUnit } from './target-group-unit.ts'

/**
 * The target groups and load balancers that are asked for, with the log buckets that they need of their providers.
 *
 * @param accessLogs How log buckets are kept.
 */
export const elbUnits = (elb: Elb, providers: KnownProviders, accessLogs: AccessLogs): readonly AwsUnit[] => [
  ...Object.entries(elb.targetGroups).map(([key, own]) => {
    const placement = placementOf(providers, targetGroupId(key), own)
    return targetGroupUnit(key, targetGroupSettings(own, placement), own, placement)
  }),
  ...Object.entries(elb.loadBalancers).flatMap(([key, own]): readonly AwsUnit[] => {
    const defaults = elb.defaultLoadBalancer
    const placement = placementOf(providers, loadBalancerId(key), own, { ...defaults, at: defaultsAt })
    const { provider, known, region } = placement
    const settings = loadBalancerSettings(own, defaults, placement)
    return [
      ...(known !== undefined && settings.accessLogs === true
        ? [logBucketUnit(provider, accessLogs, known.at, region)]
        : []),
      loadBalancerUnit(key, settings, own, defaults, placement),
    ]
  }),
]
