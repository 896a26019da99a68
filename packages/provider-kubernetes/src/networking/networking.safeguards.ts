import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { networkPolicySafeguards } from './network-policy.controls.ts'

/** What the components of the group networking.k8s.io do for security, by their type. */
export const networkingSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:kubernetes:SecureNetworkPolicy': published(networkPolicySafeguards),
}
