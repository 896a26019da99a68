import { protectsData } from '@konductor/core/config'
import type { Builder } from '@konductor/interfaces'
import { cachedManifests } from './cached-manifests.ts'
import { Manifests } from './manifests.ts'
import type { ManifestsCatalogue } from './manifests.catalogue.ts'
import { placedManifests } from './placed-manifests.ts'

/** Puts the manifests of a repository on a cluster. */
export const buildManifests: Builder<'manifests', ManifestsCatalogue['manifests']> = (unit, needs, context) => {
  const { source, namespace, namespaces, annotations } = unit.settings
  const cached = source === undefined ? undefined : cachedManifests(context.root, source)
  if (cached?.state !== 'found') throw new Error('the manifests in the cache have changed since they were checked')
  const { set } = cached
  new Manifests(
    unit.name,
    {
      objects: placedManifests(set.objects, namespace),
      namespaces: Object.fromEntries(
        namespaces.flatMap((name, index) => {
          const there = needs.namespaces[index]
          return there === undefined ? [] : [[name, there]]
        }),
      ),
      annotations,
      protectsData: protectsData(context.metadata),
    },
    context.options(unit, needs.cluster.provider),
  )
  const { repo, path, commit } = set.source
  return { state: { cluster: unit.settings.cluster, repo, path, commit, by: set.by, objects: set.objects.length } }
}
