import { closed, enabledSwitch, group, named, sectionOf, type TypeOf } from '@konductor/core/config'
import { applicationKey } from './application/application-name.ts'
import { ApplicationConfig } from './application/application.config.ts'
import { appsCollections } from './apps/apps.config.ts'
import { batchCollections } from './batch/batch.config.ts'
import { ClusterConfig, ClusterDefaults } from './cluster/cluster.config.ts'
import { coreCollections } from './core/core.config.ts'
import { networkingCollections } from './networking/networking.config.ts'
import { rbacCollections } from './rbac/rbac.config.ts'
import { storageCollections } from './storage/storage.config.ts'

/** The `kubernetes` section. */
export const KubernetesSection = closed({
  enabled: enabledSwitch(),
  default: group(ClusterDefaults, 'Settings for all clusters. It is not a cluster.'),
  providers: group(named(ClusterConfig), 'Clusters by name.', { aliases: ['instances'] }),
  resources: group(
    closed({
      ...coreCollections,
      ...appsCollections,
      ...batchCollections,
      ...networkingCollections,
      ...rbacCollections,
      ...storageCollections,
    }),
    'What is put on the clusters, by the kinds of Kubernetes.',
  ),
  components: group(
    closed({
      applications: group(
        named(ApplicationConfig, applicationKey),
        'Applications by key, which is the name of their objects in the cluster.',
      ),
    }),
    'What is put on the clusters as a whole, made of several objects.',
  ),
})
export type KubernetesSection = TypeOf<typeof KubernetesSection>

/** How core reads the section. */
export const kubernetesConfig = sectionOf(KubernetesSection)
