import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { SecureClusterRole } from './secure-cluster-role.ts'

/** Builds a role of the cluster. */
export const buildClusterRole: Builder<'clusterRole', KubernetesCatalogue['clusterRole']> = (
  unit,
  { cluster },
  context,
) => {
  const { clusterRole, claims, controls } = new SecureClusterRole(
    unit.name,
    unit.settings,
    context.options(unit, cluster.provider),
  )
  return {
    claims,
    offers: { 'kubernetes.clusterRole': { kind: 'ClusterRole', name: clusterRole } },
    state: {
      name: clusterRole,
      cluster: cluster.name,
      controls,
    },
  }
}
