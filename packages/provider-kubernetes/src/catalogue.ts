import type { ClusterSettings } from './cluster/cluster.config.ts'
import type { UnplacedSettings } from './cluster/placement.ts'
import type { NamespaceSettings } from './core/namespace.config.ts'

// By name, so that whoever sees the catalogue sees the capability it adds.
export type { Namespace } from './capabilities.ts'

/** The kinds of the module. */
export type KubernetesCatalogue = {
  /** A Pulumi provider for one cluster. */
  cluster: {
    settings: ClusterSettings
    needs: { from?: 'kubernetes.access' }
    offers: 'kubernetes.cluster'
  }
  /** A namespace on one cluster. */
  namespace: {
    settings: NamespaceSettings
    needs: { cluster: 'kubernetes.cluster' }
    offers: 'kubernetes.namespace'
  }
  /** An entry that fits no cluster: always a problem, never built. */
  unplaced: {
    settings: UnplacedSettings
    needs: {}
    offers: never
  }
}
