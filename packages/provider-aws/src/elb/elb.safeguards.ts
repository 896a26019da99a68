import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { loadBalancerSafeguards } from './load-balancer.controls.ts'
import { targetGroupSafeguards } from './target-group.controls.ts'

/** What the components of Elastic Load Balancing do for security, by their type. */
export const elbSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:aws:SecureLoadBalancer': published(loadBalancerSafeguards),
  'konductor:aws:TargetGroup': published(targetGroupSafeguards),
}
