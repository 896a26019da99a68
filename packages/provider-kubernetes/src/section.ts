import { closed, enabledSwitch, group, named, sectionOf, type TypeOf } from '@konductor/core/config'
import { ClusterConfig, ClusterDefaults } from './cluster/cluster.config.ts'
import { NamespaceConfig } from './core/namespace.config.ts'
import { namespaceKey } from './core/namespace-name.ts'

/** The `kubernetes` section. */
export const KubernetesSection = closed({
  enabled: enabledSwitch(),
  default: group(ClusterDefaults, 'Settings for all clusters. It is not a cluster.'),
  providers: group(named(ClusterConfig), 'Clusters by name.', { aliases: ['instances'] }),
  resources: group(
    closed({
      namespaces: group(named(NamespaceConfig, namespaceKey), 'Namespaces by key, which is their name in the cluster.'),
    }),
    'What is put on the clusters, by the kinds of Kubernetes.',
  ),
})
export type KubernetesSection = TypeOf<typeof KubernetesSection>

/** How core reads the section. */
export const kubernetesConfig = sectionOf(KubernetesSection)
