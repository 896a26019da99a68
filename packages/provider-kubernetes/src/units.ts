import type { OfferedUnit, UnitIn } from '@konductor/interfaces'
import { applicationUnits } from './application/application.units.ts'
import { appsUnits } from './apps/apps.units.ts'
import { batchUnits } from './batch/batch.units.ts'
import type { KubernetesCatalogue } from './catalogue.ts'
import { clusterUnits } from './cluster/cluster-units.ts'
import { coreUnits } from './core/core.units.ts'
import { manifestsUnits } from './manifests/manifests.units.ts'
import { networkingUnits } from './networking/networking.units.ts'
import { placedTogether } from './objects/placed-together.ts'
import { placesOf } from './objects/places.ts'
import { rbacUnits } from './rbac/rbac.units.ts'
import type { KubernetesSection } from './section.ts'
import { storageUnits } from './storage/storage.units.ts'

export type KubernetesUnit = UnitIn<KubernetesCatalogue>

/** The units that the section asks for: its clusters, and what is put on them. */
export const kubernetesUnits = (
  { default: defaults, providers, resources, components }: KubernetesSection,
  offered: readonly OfferedUnit[],
): readonly KubernetesUnit[] => {
  const accesses = offered.filter(({ capability }) => capability === 'kubernetes.access')
  const disabled = new Set(Object.keys(providers).filter((name) => providers[name]?.enabled === false))
  const clusters = clusterUnits(providers, defaults, accesses)
  const places = placesOf(resources.namespaces, clusters, disabled)
  return placedTogether([
    ...clusters,
    ...coreUnits(resources, places),
    ...appsUnits(resources, places),
    ...applicationUnits(components.applications, places),
    ...batchUnits(resources, places),
    ...networkingUnits(resources, places),
    ...rbacUnits(resources, places),
    ...storageUnits(resources, places),
    ...manifestsUnits(providers, places),
  ])
}
