import type { UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { placements } from '../cluster/placement.ts'
import type { NamespaceConfig } from '../core/namespace.config.ts'

export type ClusterUnit = UnitOf<'cluster', KubernetesCatalogue['cluster']>

/** A namespace that the section makes. */
export interface KnownNamespace {
  /** `metadata.name`. */
  readonly name: string
  /** The clusters it is on, those among them that are not there: core says so once, where they are written. */
  readonly clusters: readonly string[]
}

/** What entries are put on: the clusters there are, and the namespaces that the section makes on them. */
export interface Places {
  readonly clusters: readonly ClusterUnit[]
  /** The clusters that configuration switches off. */
  readonly disabled: ReadonlySet<string>
  /** By key. */
  readonly namespaces: Readonly<Record<string, KnownNamespace>>
}

export const namespacesAt = 'kubernetes.resources.namespaces'

/** The places of a section. */
export const placesOf = (
  namespaces: Readonly<Record<string, NamespaceConfig>>,
  clusters: readonly ClusterUnit[],
  disabled: ReadonlySet<string>,
): Places => ({
  clusters,
  disabled,
  namespaces: Object.fromEntries(
    Object.entries(namespaces).map(([key, config]) => [
      key,
      {
        name: config.name ?? key,
        clusters: placements(config.clusters, clusters, `${namespacesAt}.${key}`, disabled).map(
          ({ cluster }) => cluster,
        ),
      },
    ]),
  ),
})
