import type { Capability } from '@konductor/interfaces'
import type { ClusterSettings } from './cluster.config.ts'
import type { UnplacedSettings } from './placement.ts'

/** The kinds that decide where everything else goes. */
export type ClusterCatalogue = {
  /** A Pulumi provider for one cluster. */
  readonly cluster: {
    readonly settings: ClusterSettings
    readonly needs: { readonly from?: 'kubernetes.access' }
    readonly offers: 'kubernetes.cluster'
  }
  /** An entry that fits no cluster: always a problem, never built. */
  readonly unplaced: {
    readonly settings: UnplacedSettings
    readonly needs: {}
    /** Whatever it would offer: what needs it is not wrong for that. */
    readonly offers: Capability
  }
}
