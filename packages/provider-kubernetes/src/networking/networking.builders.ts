import type { ModuleImplementation } from '@konductor/interfaces'
import { buildIngress } from './ingress.build.ts'
import { buildNetworkPolicy } from './network-policy.build.ts'
import type { NetworkingCatalogue } from './networking.catalogue.ts'

/** The builders of the units of the group networking.k8s.io. */
export const networkingBuilders: ModuleImplementation<NetworkingCatalogue>['build'] = {
  ingress: buildIngress,
  networkPolicy: buildNetworkPolicy,
}
