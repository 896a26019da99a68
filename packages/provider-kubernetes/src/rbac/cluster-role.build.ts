import { supportedControls } from '@konductor/core/config'
import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { SecureClusterRole } from './secure-cluster-role.ts'
import { roleSafeguards } from './role.controls.ts'

/** Builds a role of the cluster. */
export const buildClusterRole: Builder<'clusterRole', KubernetesCatalogue['clusterRole']> = (
  unit,
  { cluster },
  context,
) => {
  const { clusterRole, claims } = new SecureClusterRole(
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
      controls: supportedControls(roleSafeguards, unit.settings, Object.keys(unit.override ?? {})),
    },
  }
}
