import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { ingressSafeguards } from './ingress.controls.ts'
import { networkPolicySafeguards } from './network-policy.controls.ts'

/** What the components of the group networking.k8s.io do for security, by their type. */
export const networkingSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:kubernetes:SecureIngress': published(ingressSafeguards),
  'konductor:kubernetes:SecureNetworkPolicy': published(networkPolicySafeguards),
}
