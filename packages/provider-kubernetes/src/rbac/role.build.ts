import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { SecureRole } from './secure-role.ts'

/** Builds a role of a namespace on its cluster. */
export const buildRole: Builder<'role', KubernetesCatalogue['role']> = (unit, resolved, context) => {
  const { role, claims, controls } = new SecureRole(
    unit.name,
    { ...unit.settings, namespace: namespaceOf(unit.settings, resolved) },
    context.options(unit, resolved.cluster.provider),
  )
  return {
    claims,
    offers: { 'kubernetes.role': { kind: 'Role', name: role } },
    state: {
      name: role,
      cluster: resolved.cluster.name,
      controls,
    },
  }
}
