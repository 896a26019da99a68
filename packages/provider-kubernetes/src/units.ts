import type { OfferedUnit, UnitIn } from '@konductor/interfaces'
import type { KubernetesCatalogue } from './catalogue.ts'
import { clusterUnits } from './cluster/cluster-units.ts'
import { namespaceUnits } from './core/namespace.config.ts'
import type { KubernetesSection } from './section.ts'

/** The units that the section asks for: its clusters, and what is put on them. */
export const kubernetesUnits = (
  { default: defaults, providers, resources }: KubernetesSection,
  offered: readonly OfferedUnit[],
): readonly UnitIn<KubernetesCatalogue>[] => {
  const accesses = offered.filter(({ capability }) => capability === 'kubernetes.access')
  const disabled = new Set(Object.keys(providers).filter((name) => providers[name]?.enabled === false))
  const clusters = clusterUnits(providers, defaults, accesses)
  return [
    ...clusters,
    ...Object.entries(resources.namespaces).flatMap(([key, config]) => namespaceUnits(key, config, clusters, disabled)),
  ]
}
