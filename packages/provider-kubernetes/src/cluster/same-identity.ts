import type { Finding, UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'

type ClusterUnit = UnitOf<'cluster', KubernetesCatalogue['cluster']>

/** Clusters that Pulumi would take for one another. */
export const sameIdentity = (
  clusters: readonly { readonly unit: ClusterUnit; readonly identifier: string | undefined }[],
): readonly Finding[] =>
  clusters.flatMap(({ unit, identifier }, index) => {
    const other =
      identifier === undefined ? undefined : clusters.slice(0, index).find((before) => before.identifier === identifier)
    return other === undefined
      ? []
      : [
          {
            _tag: 'SameCluster',
            severity: 'problem',
            at: unit.settings.identifier === undefined ? unit.at : `${unit.at}.identifier`,
            because: `${unit.settings.name} and ${other.unit.settings.name} have the same identity, so one would be taken for the other`,
            fix:
              unit.settings.identifier === undefined
                ? 'they are one cluster: keep one of the two'
                : 'give each cluster an identifier of its own',
          },
        ]
  })
