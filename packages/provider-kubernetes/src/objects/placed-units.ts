import { unitBase, type DecodedUnitSettings, type WrittenReference } from '@konductor/core/config'
import type { Reference, UnitBase, UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { onDisabled, placements, unplaced, type ClusterSelection, type Placement } from '../cluster/placement.ts'
import { sourceAnnotations } from '../cluster/version-control.config.ts'
import { namesBefore } from './names-before.ts'
import { referToObject } from './object-references.ts'
import { namespacesAt, type KnownNamespace, type Places } from './places.ts'

type Unplaced = UnitOf<'unplaced', KubernetesCatalogue['unplaced']>

/** What decides where an entry goes, and what it is called there. */
export interface PlacedConfig extends DecodedUnitSettings {
  readonly clusters?: ClusterSelection
  readonly name?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

/** The same of an entry that is in a namespace. */
export interface NamespacedConfig extends PlacedConfig {
  readonly namespace?: WrittenReference
  readonly existingNamespace?: string
}

/** One cluster that an entry goes to, with what its unit has from that. */
export interface On {
  /** The cluster's name in configuration. */
  readonly cluster: string
  /** What every unit of the entry has: spread it into the unit. */
  readonly base: Pick<UnitBase, 'id' | 'at' | 'name' | 'labels' | 'options' | 'formerly' | 'formerNames' | 'override'>
  readonly needs: { readonly cluster: Reference<'kubernetes.cluster'> }
  /** `metadata.name`: the same on every cluster. */
  readonly name: string
  /** Annotations of the entry, over those that say where the cluster's manifests are kept. */
  readonly annotations?: Readonly<Record<string, string>>
}

/** The same in a namespace. */
export interface InNamespace extends On {
  readonly needs: {
    readonly cluster: Reference<'kubernetes.cluster'>
    /** The namespace, where this run or another stack makes it. */
    readonly namespace?: Reference<'kubernetes.namespace'>
  }
  /** `metadata.namespace`; not known where another stack makes it. */
  readonly namespace?: string
}

/**
 * The units of one entry of objects that are in no namespace: one for each cluster it goes to.
 *
 * Always called `<key>-<cluster>` and identified by `<key>@<cluster>`, on one cluster too: a second cluster later must
 * not rename what is on the first.
 *
 * @param at Where the entry is written.
 */
export const placedUnits = <U>(
  at: string,
  key: string,
  config: PlacedConfig,
  places: Places,
  unitOn: (on: On) => U,
): readonly (U | Unplaced)[] =>
  onClusters(at, key, config, places, placements(config.clusters, places.clusters, at, places.disabled), unitOn)

/**
 * The same of objects in a namespace. Without a selection of clusters they go to those that their namespace is on.
 *
 * @param at Where the entry is written.
 */
export const namespacedUnits = <U>(
  at: string,
  key: string,
  config: NamespacedConfig,
  places: Places,
  unitOn: (on: InNamespace) => U,
): readonly (U | Unplaced)[] => {
  const { namespace, existingNamespace } = config
  const known = typeof namespace === 'string' ? ownNamespace(places, namespace) : undefined
  const selected = placements(
    config.clusters ?? clustersOf(config, known, places),
    places.clusters,
    at,
    places.disabled,
  ).map((placement) =>
    config.clusters === undefined ? { ...placement, reference: { ...placement.reference, at } } : placement,
  )
  // A namespace that fits no cluster is the one problem: what is put in it goes nowhere for the same reason.
  if (config.clusters === undefined && known?.clusters.length === 0) return []
  return onClusters(at, key, config, places, selected, (on) => {
    if (known !== undefined && !known.clusters.includes(on.cluster)) {
      return notThere(`${at}@${on.cluster}`, on.needs.cluster.at, String(namespace), on.cluster, known.clusters)
    }
    const said = existingNamespace ?? known?.name ?? defaultOf(places, on.cluster)
    const reference =
      namespace === undefined
        ? existingNamespace === undefined
          ? madeHere(places, said, on.cluster, at)
          : undefined
        : referToObject(namespace, 'kubernetes.namespace', 'namespaces', on.cluster, `${at}.namespace`)
    return unitOn({
      ...on,
      needs: { ...on.needs, ...(reference === undefined ? {} : { namespace: reference }) },
      ...(typeof namespace === 'object' || said === undefined ? {} : { namespace: said }),
    })
  })
}

/** The clusters that an entry has from its namespace. */
const clustersOf = (
  { namespace }: NamespacedConfig,
  known: KnownNamespace | undefined,
  { clusters }: Places,
): readonly string[] | undefined => {
  if (known !== undefined) return known.clusters.length === 0 ? undefined : known.clusters
  const [first] = clusters
  // A name that means nothing is the one problem, which core tells of a unit: on any cluster, and not on each of them.
  return typeof namespace === 'string' && first !== undefined ? [first.settings.name] : undefined
}

const ownNamespace = ({ namespaces }: Places, key: string) =>
  Object.hasOwn(namespaces, key) ? namespaces[key] : undefined

const defaultOf = ({ clusters }: Places, cluster: string): string | undefined =>
  clusters.find(({ settings }) => settings.name === cluster)?.settings.namespace

/** A namespace that nobody named, since the cluster has it as its own, and that this run makes: it comes first. */
const madeHere = (
  { namespaces }: Places,
  name: string | undefined,
  cluster: string,
  at: string,
): Reference<'kubernetes.namespace'> | undefined => {
  const made = Object.entries(namespaces).find(([, known]) => known.name === name && known.clusters.includes(cluster))
  return made === undefined
    ? undefined
    : { unit: `${namespacesAt}.${made[0]}@${cluster}`, capability: 'kubernetes.namespace', at }
}

const onClusters = <U>(
  at: string,
  key: string,
  config: PlacedConfig,
  { clusters, disabled }: Places,
  placed: readonly Placement[],
  unitOn: (on: On) => U,
): readonly (U | Unplaced)[] => {
  const off = onDisabled(config.clusters, disabled, at)
  if (placed.length === 0 && off.length === 0) return [unplaced(at, at, at, config.clusters, clusters)]
  const { labels } = config
  const on = placed.map(({ cluster, reference }) => {
    const unit = clusters.find(({ settings }) => settings.name === cluster)
    const annotations = { ...sourceAnnotations(unit?.settings.versionControl), ...config.annotations }
    return unitOn({
      cluster,
      base: {
        id: `${at}@${cluster}`,
        at,
        name: `${key}-${cluster}`,
        ...(labels === undefined ? {} : { labels }),
        ...unitBase(config, (former) => `${former}-${cluster}`),
        ...namesBefore(key, config.formerly, unit?.formerly),
      },
      needs: { cluster: reference },
      name: config.name ?? key,
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    })
  })
  return [...on, ...off]
}

/** An entry on a cluster that its namespace is not on. */
const notThere = (
  id: string,
  at: string,
  namespace: string,
  cluster: string,
  clusters: readonly string[],
): Unplaced => ({
  kind: 'unplaced',
  id,
  at,
  name: id,
  settings: { clusters, namespace, on: cluster },
  needs: {},
  offers: [],
})
