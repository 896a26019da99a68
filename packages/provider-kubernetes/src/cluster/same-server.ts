import type { Finding, UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { clusterIdentifier } from './cluster-identifier.ts'
import type { ClusterSource } from './cluster.config.ts'
import type { Connection } from './connection.ts'

/** A cluster, and as far as it is known what it leads to and which it is. */
export interface SeenCluster {
  readonly unit: UnitOf<'cluster', KubernetesCatalogue['cluster']>
  readonly connection: Connection | undefined
  readonly identifier: string | undefined
}

/** Clusters that an identifier makes two to Pulumi, and that are one: everything would be made twice. */
export const sameServer = (clusters: readonly SeenCluster[]): readonly Finding[] =>
  clusters.flatMap((cluster, index) => {
    const other = clusters.slice(0, index).find((before) => areOne(before, cluster))
    return other === undefined
      ? []
      : [
          {
            _tag: 'SameServer',
            severity: 'warning',
            at: cluster.unit.at,
            because: `${cluster.unit.settings.name} and ${other.unit.settings.name} lead to one server and cluster under two identities: what is put on both would be made twice there, which ends in "already exists"`,
            fix: 'keep one of the two, or name another context',
          },
        ]
  })

const areOne = (a: SeenCluster, b: SeenCluster): boolean => {
  const [ofA, ofB] = [a, b].map(({ unit }) => unit.settings.identifier)
  // Of the same identity it is said already, and worse.
  if ((ofA === undefined && ofB === undefined) || (a.identifier !== undefined && a.identifier === b.identifier)) {
    return false
  }
  if (a.connection !== undefined && b.connection !== undefined) return serverOf(a.connection) === serverOf(b.connection)
  const way = wayOf(a.unit.settings.source)
  return way !== undefined && way === wayOf(b.unit.settings.source)
}

const serverOf = ({ server, clusterName }: Connection): string => clusterIdentifier(server, clusterName)

/** What names the cluster where there is no kubeconfig here to look into. */
const wayOf = (source: ClusterSource): string | undefined => {
  switch (source._tag) {
    case 'context':
      return JSON.stringify([source.context])
    case 'file':
      return source.written ? JSON.stringify([source.context, source.path]) : undefined
    case 'inCluster':
      return 'inCluster'
    case 'content':
    case 'access':
      return undefined
  }
}
