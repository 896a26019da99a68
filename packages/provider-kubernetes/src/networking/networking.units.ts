import type { Places } from '../objects/places.ts'
import { unitsOf } from '../objects/units-of.ts'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'
import { ingressUnits } from './ingress.config.ts'
import { networkPolicyUnits } from './network-policy.config.ts'

/** The units of the group networking.k8s.io that the section asks for. */
export const networkingUnits = (
  resources: KubernetesSection['resources'],
  places: Places,
): readonly KubernetesUnit[] => [
  ...unitsOf(resources.ingresses, places, ingressUnits),
  ...unitsOf(resources.networkPolicies, places, networkPolicyUnits),
]
