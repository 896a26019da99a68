import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { SecureClusterRoleBinding } from './secure-cluster-role-binding.ts'
import { resolvedSubjects } from './subjects-of.ts'

/** Builds a binding of the cluster. */
export const buildClusterRoleBinding: Builder<'clusterRoleBinding', KubernetesCatalogue['clusterRoleBinding']> = (
  unit,
  resolved,
  context,
) => {
  const { clusterRole: _, existingClusterRole, subjects, ...rest } = unit.settings
  const { clusterRoleBinding, claims, controls } = new SecureClusterRoleBinding(
    unit.name,
    {
      ...rest,
      clusterRole: resolved.clusterRole?.name ?? existingClusterRole ?? '',
      subjects: resolvedSubjects(subjects, resolved.subjects),
    },
    context.options(unit, resolved.cluster.provider),
  )
  return {
    claims,
    state: {
      name: clusterRoleBinding,
      cluster: resolved.cluster.name,
      controls,
    },
  }
}
