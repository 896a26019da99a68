import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { SecureNamespace } from './secure-namespace.ts'

/** Builds a namespace on its cluster. */
export const buildNamespace: Builder<'namespace', KubernetesCatalogue['namespace']> = (unit, { cluster }, context) => {
  const { settings } = unit
  const { namespace, ready, claims, controls } = new SecureNamespace(
    unit.name,
    settings,
    context.options(unit, cluster.provider),
  )
  return {
    claims,
    offers: { 'kubernetes.namespace': { name: namespace, ready } },
    state: {
      name: namespace,
      cluster: cluster.name,
      podSecurity: settings.podSecurity,
      controls,
    },
  }
}
