import { closed, dictionary, list, nameRule, required, shapes, text, type TypeOf } from '@konductor/core/config'
import type { Finding, Reference, UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'

/** Every cluster carries all of no labels: the ones that are added later, too. */
const noLabels = {
  _tag: 'TooFew',
  because: 'expected at least 1, found 0: every cluster would be selected',
  fix: 'write at least 1 label that the clusters carry',
  below: ['labels'],
}

/** The clusters an entry is for: names, or labels that a cluster must all carry. */
export const ClusterSelection = shapes({
  list: list(text({ expected: 'the name of a cluster', pattern: new RegExp(nameRule().pattern) }), { min: 1 }),
  map: closed(
    {
      labels: required(
        dictionary(text({ expected: 'text in quotes' })),
        'Labels that the clusters carry, all of them.',
        { example: { tier: 'prod' } },
      ),
    },
    ({ labels }) => (Object.keys(labels).length === 0 ? [noLabels] : []),
  ),
})
export type ClusterSelection = TypeOf<typeof ClusterSelection>

/** One cluster that an entry goes to. */
export interface Placement {
  /** The cluster's name in configuration. */
  readonly cluster: string
  readonly reference: Reference<'kubernetes.cluster'>
}

type ClusterUnit = UnitOf<'cluster', KubernetesCatalogue['cluster']>

/**
 * The clusters that an entry goes to. Without a selection it goes to the one cluster there is; with none or several
 * there is no answer, and the list is empty.
 *
 * @param at Where the entry was written.
 * @param disabled The clusters that configuration switches off, which nothing is put on.
 */
export const placements = (
  selection: ClusterSelection | undefined,
  clusters: readonly ClusterUnit[],
  at: string,
  disabled: ReadonlySet<string> = new Set(),
): readonly Placement[] => {
  if (isList(selection)) {
    // A name that means nothing stays in: core says which clusters there are.
    return selection.flatMap((cluster, index) =>
      disabled.has(cluster) ? [] : [placement(cluster, `${at}.clusters[${index}]`)],
    )
  }
  const wanted = Object.entries(selection?.labels ?? {})
  const fitting = clusters.filter(({ labels = {} }) => wanted.every(([key, value]) => labels[key] === value))
  if (selection === undefined && fitting.length !== 1) return []
  return fitting.map(({ settings }) => placement(settings.name, selection === undefined ? at : `${at}.clusters`))
}

const isList = (selection: ClusterSelection | undefined): selection is readonly string[] => Array.isArray(selection)

const placement = (cluster: string, at: string): Placement => ({
  cluster,
  reference: { unit: `kubernetes.providers.${cluster}`, capability: 'kubernetes.cluster', at },
})

/** What is known of an entry that fits no cluster. */
export interface UnplacedSettings {
  /** The clusters there are. */
  readonly clusters: readonly string[]
  /** The cluster that is named although it is switched off. */
  readonly disabled?: string
  /** The labels that none of them carries. */
  readonly labels?: Readonly<Record<string, string>>
  /** Where the entry stands that it names, which is not on the cluster `on`; `clusters` are those that it is on. */
  readonly target?: string
  /** The namespace that it is in, and the cluster that the namespace is not on; `clusters` are those it is on. */
  readonly namespace?: string
  readonly on?: string
}

/** An entry that fits no cluster, as a unit: `inspect` makes a problem of it. */
export const unplaced = (
  id: string,
  at: string,
  name: string,
  selection: ClusterSelection | undefined,
  clusters: readonly ClusterUnit[],
): UnitOf<'unplaced', KubernetesCatalogue['unplaced']> => ({
  kind: 'unplaced',
  id,
  at,
  name,
  settings: {
    clusters: clusters.map(({ settings }) => settings.name),
    ...(selection === undefined || isList(selection) ? {} : { labels: selection.labels }),
  },
  needs: {},
  offers: [],
})

/**
 * The clusters that an entry names although they are switched off, each as a unit: left out in silence, everything on
 * them would be deleted.
 *
 * @param disabled The clusters that configuration switches off.
 */
export const onDisabled = (
  selection: ClusterSelection | undefined,
  disabled: ReadonlySet<string>,
  at: string,
): readonly UnitOf<'unplaced', KubernetesCatalogue['unplaced']>[] =>
  isList(selection)
    ? selection.flatMap((cluster, index) =>
        disabled.has(cluster)
          ? [
              {
                kind: 'unplaced',
                id: `${at}@${cluster}`,
                at: `${at}.clusters[${index}]`,
                name: `${at}@${cluster}`,
                settings: { clusters: [], disabled: cluster },
                needs: {},
                offers: [],
              },
            ]
          : [],
      )
    : []

/** What is wrong with an entry that fits no cluster. */
export const noCluster = (
  at: string,
  { clusters, disabled, labels, namespace, target, on = '' }: UnplacedSettings,
): Finding => {
  if (disabled !== undefined) {
    return {
      _tag: 'ClusterDisabled',
      severity: 'problem',
      at,
      because: `the cluster ${disabled} is disabled`,
      fix: `take it out here, or enable it: kubernetes.providers.${disabled}.enabled: true`,
    }
  }
  if (target !== undefined) {
    return {
      _tag: 'NotOnCluster',
      severity: 'problem',
      at,
      because: `${target} is not on the cluster ${on}; it is on ${clusters.join(', ')}`,
      fix: `put it there too: ${target}.clusters; or take ${on} out here`,
    }
  }
  if (namespace !== undefined) {
    return {
      _tag: 'NamespaceNotThere',
      severity: 'problem',
      at,
      because: `the namespace ${namespace} is not on the cluster ${on}; it is on ${clusters.join(', ')}`,
      fix: `take ${on} out here, or put the namespace on it: kubernetes.resources.namespaces.${namespace}.clusters`,
    }
  }
  const known = clusters.length === 0 ? 'no cluster is configured and enabled' : `there are: ${clusters.join(', ')}`
  const first = clusters[0] ?? '<name>'
  const choose =
    clusters.length === 0
      ? 'name a cluster: kubernetes.providers.<name>: { context: "<context of your kubeconfig>" }'
      : `say which: clusters: [${first}]`
  if (labels === undefined) {
    const because = clusters.length === 0 ? known : `nothing says which cluster this is for; ${known}`
    return { _tag: 'ClusterNotSaid', severity: 'problem', at, because, fix: choose }
  }
  const written = Object.entries(labels)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')
  return {
    _tag: 'NoClusterMatches',
    severity: 'problem',
    at: `${at}.clusters.labels`,
    because: `no enabled cluster carries the labels ${written}; ${known}`,
    fix: clusters.length === 0 ? choose : `give a cluster these labels under kubernetes.providers, or ${choose}`,
  }
}
