import { sectionOf } from '@konductor/core/config'
import type { ProviderModule } from '@konductor/interfaces'
import { createRequire } from 'node:module'
import type { KubernetesCatalogue } from './catalogue.ts'
import { clusterUnits } from './cluster/cluster-units.ts'
import { inspectClusters } from './cluster/inspect-clusters.ts'
import { noCluster } from './cluster/placement.ts'
import { inspectNamespaces } from './core/inspect-namespaces.ts'
import { namespaceUnits } from './core/namespace.config.ts'
import { KubernetesConfig } from './kubernetes.config.ts'

const { version }: { readonly version: string } = createRequire(import.meta.url)('../package.json')

/**
 * Kubernetes for Konductor: named clusters, and what is put on them. Hand it to `deploy`.
 *
 * @example
 * export const { state, secrets } = deploy({ modules: [kubernetes] })
 */
export const kubernetes: ProviderModule<'kubernetes', KubernetesConfig, KubernetesCatalogue> = {
  id: 'kubernetes',
  displayName: 'Kubernetes',
  packageName: '@konductor/provider-kubernetes',
  version,
  contract: 1,
  config: sectionOf(KubernetesConfig),
  accepts: ['kubernetes.access'],
  // What Pulumi's own default provider would use becomes a cluster called `default`.
  pulumiNamespace: { name: 'kubernetes', settings: { context: 'providers.default.context' } },
  units: ({ default: defaults, providers, resources }, offered) => {
    const clusters = clusterUnits(
      providers,
      defaults,
      offered.filter(({ capability }) => capability === 'kubernetes.access'),
    )
    return [
      ...clusters,
      ...Object.entries(resources.namespaces).flatMap(([key, config]) => namespaceUnits(key, config, clusters)),
    ]
  },
  inspect: (units, surroundings) => [
    ...inspectClusters(
      units.filter((unit) => unit.kind === 'cluster'),
      surroundings,
    ),
    ...units.flatMap((unit) => (unit.kind === 'unplaced' ? [noCluster(unit.at, unit.settings)] : [])),
    ...inspectNamespaces(units.filter((unit) => unit.kind === 'namespace')),
  ],
  tagPolicy: async () => (await import('./labels/label-policy.ts')).labelPolicy,
  load: async () => (await import('./implementation.ts')).implementation,
}
