import type { Finding, Surroundings, UnitIn } from '@konductor/interfaces'
import type { KubernetesCatalogue } from './catalogue.ts'
import { inspectClusters } from './cluster/inspect-clusters.ts'
import { noCluster } from './cluster/placement.ts'
import { inspectAcknowledgements } from './core/inspect-acknowledgements.ts'
import { inspectNamespaces } from './core/inspect-namespaces.ts'

/** What the machine lacks for the units, and units that would be in each other's way. */
export const inspect = (
  units: readonly UnitIn<KubernetesCatalogue>[],
  surroundings: Surroundings,
): readonly Finding[] => {
  const namespaces = units.filter((unit) => unit.kind === 'namespace')
  return [
    ...inspectClusters(
      units.filter((unit) => unit.kind === 'cluster'),
      surroundings,
    ),
    ...units.flatMap((unit) => (unit.kind === 'unplaced' ? [noCluster(unit.at, unit.settings)] : [])),
    ...inspectNamespaces(namespaces),
    ...inspectAcknowledgements(namespaces),
  ]
}
