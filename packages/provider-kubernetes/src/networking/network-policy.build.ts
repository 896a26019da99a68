import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { selectorBeside } from '../objects/selector-beside.ts'
import { resolvedRules } from './peer-references.ts'
import { SecureNetworkPolicy } from './secure-network-policy.ts'

/** Builds a network policy on its cluster. */
export const buildNetworkPolicy: Builder<'networkPolicy', KubernetesCatalogue['networkPolicy']> = (
  unit,
  resolved,
  context,
) => {
  const { for: _, ingress, egress, pods, ...rest } = unit.settings
  const namespace = namespaceOf(unit.settings, resolved)
  const selected =
    resolved.workload === undefined ? pods : selectorBeside(resolved.workload, unit.needs.workload, namespace)
  const { networkPolicy, claims, controls } = new SecureNetworkPolicy(
    unit.name,
    {
      ...rest,
      namespace,
      ...(selected === undefined ? {} : { pods: selected }),
      ...resolvedRules(
        { ...(ingress === undefined ? {} : { ingress }), ...(egress === undefined ? {} : { egress }) },
        resolved,
      ),
    },
    context.options(unit, resolved.cluster.provider),
  )
  return {
    claims,
    state: {
      name: networkPolicy,
      cluster: resolved.cluster.name,
      controls,
    },
  }
}
