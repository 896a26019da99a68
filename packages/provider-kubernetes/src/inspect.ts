import type { Finding, Surroundings } from '@konductor/interfaces'
import { inspectApplications } from './application/inspect-application.ts'
import { inspectApps } from './apps/inspect-apps.ts'
import { inspectBatch } from './batch/inspect-batch.ts'
import { inspectClusters } from './cluster/inspect-clusters.ts'
import { noCluster } from './cluster/placement.ts'
import { inspectCore } from './core/inspect-core.ts'
import { inspectManifests } from './manifests/inspect-manifests.ts'
import { inspectNetworking } from './networking/inspect-networking.ts'
import { inspectPods } from './pods/inspect-pods.ts'
import { inspectDefaultNamespace } from './objects/inspect-default-namespace.ts'
import { inspectObjects } from './objects/inspect-objects.ts'
import { inspectRbac } from './rbac/inspect-rbac.ts'
import { inspectStorage } from './storage/inspect-storage.ts'
import type { KubernetesSection } from './section.ts'
import type { KubernetesUnit } from './units.ts'

/** What the machine lacks for the units, and units that would be in each other's way. */
export const inspect = (units: readonly KubernetesUnit[], surroundings: Surroundings): readonly Finding[] => [
  ...inspectClusters(
    units.filter((unit) => unit.kind === 'cluster'),
    surroundings,
  ),
  ...units.flatMap((unit) => (unit.kind === 'unplaced' ? [noCluster(unit.at, unit.settings)] : [])),
  ...inspectObjects(units),
  ...inspectCore(units, surroundings),
  ...inspectPods(units),
  ...inspectApps(units),
  ...inspectApplications(units),
  ...inspectBatch(units),
  ...inspectNetworking(units),
  ...inspectRbac(units),
  ...inspectStorage(units),
  ...inspectManifests(units, surroundings),
]

/** The same, and what only the section as it is written tells. */
export const inspectSection = (
  units: readonly KubernetesUnit[],
  surroundings: Surroundings,
  section: KubernetesSection,
): readonly Finding[] => [...inspect(units, surroundings), ...inspectDefaultNamespace(units, section)]
