import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { SecureRoleBinding } from './secure-role-binding.ts'
import { resolvedSubjects } from './subjects-of.ts'

/** Builds a binding in a namespace on its cluster. */
export const buildRoleBinding: Builder<'roleBinding', KubernetesCatalogue['roleBinding']> = (
  unit,
  resolved,
  context,
) => {
  const { role: _, clusterRole: _cluster, existingRole, existingClusterRole, subjects, ...rest } = unit.settings
  const namespace = namespaceOf(unit.settings, resolved)
  const { roleBinding, claims, controls } = new SecureRoleBinding(
    unit.name,
    {
      ...rest,
      namespace,
      role:
        resolved.role ??
        resolved.clusterRole ??
        (existingRole === undefined
          ? { kind: 'ClusterRole', name: existingClusterRole ?? '' }
          : { kind: 'Role', name: existingRole }),
      subjects: resolvedSubjects(subjects, resolved.subjects, namespace),
    },
    context.options(unit, resolved.cluster.provider),
  )
  return {
    claims,
    state: {
      name: roleBinding,
      cluster: resolved.cluster.name,
      controls,
    },
  }
}
