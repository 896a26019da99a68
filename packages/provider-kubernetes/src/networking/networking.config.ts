import { group, named } from '@konductor/core/config'
import { objectKey } from '../objects/object-names.ts'
import { IngressConfig } from './ingress.config.ts'
import { NetworkPolicyConfig } from './network-policy.config.ts'

/** What `kubernetes.resources` takes of the group networking.k8s.io. */
export const networkingCollections = {
  ingresses: group(
    named(IngressConfig, objectKey),
    'Ways in from outside through an ingress controller, by key, which is the name of the ingress in the cluster.',
  ),
  networkPolicies: group(
    named(NetworkPolicyConfig, objectKey),
    'What may pass to and from pods, by key, which is the name of the policy in the cluster.',
  ),
} as const
