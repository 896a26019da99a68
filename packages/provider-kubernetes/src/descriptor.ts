import type { ProviderModule } from '@konductor/interfaces'
import type { KubernetesCatalogue } from './catalogue.ts'
import { inspectSection } from './inspect.ts'
import { packageVersion } from './package-version.ts'
import { kubernetesComponents, kubernetesSafeguards } from './safeguards.ts'
import { kubernetesConfig, type KubernetesSection } from './section.ts'
import { kubernetesUnits } from './units.ts'

/**
 * Kubernetes: named clusters, and what is put on them, closed by default.
 *
 * @example
 * export const { state, secrets } = deploy({ modules: [kubernetes] })
 */
export const kubernetes: ProviderModule<'kubernetes', KubernetesSection, KubernetesCatalogue> = {
  id: 'kubernetes',
  displayName: 'Kubernetes',
  packageName: '@konductor/provider-kubernetes',
  version: packageVersion,
  contract: 1,
  config: kubernetesConfig,
  accepts: ['kubernetes.access'],
  exportable: [
    'kubernetes.namespace',
    'kubernetes.serviceAccount',
    'kubernetes.configMap',
    'kubernetes.secret',
    'kubernetes.claim',
    'kubernetes.workload',
    'kubernetes.service',
    'kubernetes.application',
    'kubernetes.role',
    'kubernetes.clusterRole',
    'kubernetes.storageClass',
  ],
  // What Pulumi's own default provider would use becomes a cluster called `default`.
  pulumiNamespace: { name: 'kubernetes', settings: { context: 'providers.default.context' }, secrets: ['kubeconfig'] },
  units: kubernetesUnits,
  inspect: inspectSection,
  safeguards: kubernetesSafeguards,
  components: kubernetesComponents,
  tags: { writtenBy: 'transform', policy: async () => (await import('./labels/label-policy.ts')).labelPolicy },
  replacements: async () => (await import('./replacements.ts')).replacements,
  checkPlanned: async (resources) => (await import('./checks/check-planned.ts')).checkPlanned(resources),
  problems: async () => (await import('./problem-catalogue.ts')).problemCatalogue,
  load: async (kinds) => (await import('./implementation.ts')).load(kinds),
}
