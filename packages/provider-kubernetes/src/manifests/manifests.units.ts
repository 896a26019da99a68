import type { UnitOf } from '@konductor/interfaces'
import type { ClusterConfig } from '../cluster/cluster.config.ts'
import { sourceAnnotations } from '../cluster/version-control.config.ts'
import { namesBefore } from '../objects/names-before.ts'
import { namespacesAt, type Places } from '../objects/places.ts'
import { sourceOf } from './manifest-source.ts'
import type { ManifestsCatalogue } from './manifests.catalogue.ts'

export type ManifestsUnit = UnitOf<'manifests', ManifestsCatalogue['manifests']>

/** The units of manifests: one for each cluster whose version control names a commit. */
export const manifestsUnits = (
  providers: Readonly<Record<string, Pick<ClusterConfig, 'versionControl'>>>,
  { clusters, namespaces }: Places,
): readonly ManifestsUnit[] =>
  clusters.flatMap(({ id, settings, formerly }): readonly ManifestsUnit[] => {
    const { name, versionControl, namespace } = settings
    if (versionControl?.commit === undefined) return []
    const own = Object.hasOwn(providers, name) && providers[name]?.versionControl?.commit !== undefined
    const at = `kubernetes.${own ? `providers.${name}` : 'default'}.versionControl`
    const source = sourceOf(versionControl)
    const here = Object.entries(namespaces).filter(([, known]) => known.clusters.includes(name))
    return [
      {
        kind: 'manifests',
        id: `kubernetes.manifests@${name}`,
        at,
        name: `manifests-${name}`,
        ...namesBefore('manifests', undefined, formerly),
        settings: {
          cluster: name,
          ...(source === undefined ? {} : { source }),
          namespace,
          annotations: sourceAnnotations(versionControl),
          namespaces: here.map(([, known]) => known.name),
        },
        needs: {
          cluster: { unit: id, capability: 'kubernetes.cluster', at },
          // What this run makes comes first, with its limits and policies; what is put in it then waits for it.
          namespaces: here.map(([key]) => ({
            unit: `${namespacesAt}.${key}@${name}`,
            capability: 'kubernetes.namespace',
            at,
          })),
        },
        offers: [],
      },
    ]
  })
