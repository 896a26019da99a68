import { group, named } from '@konductor/core/config'
import { objectKey } from '../objects/object-names.ts'
import { keyBut, reservedAccounts } from '../objects/reserved-names.ts'
import { ConfigMapConfig } from './config-map.config.ts'
import { namespaceKey } from './namespace-name.ts'
import { NamespaceConfig } from './namespace.config.ts'
import { PersistentVolumeClaimConfig } from './persistent-volume-claim.config.ts'
import { SecretConfig } from './secret.config.ts'
import { ServiceAccountConfig } from './service-account.config.ts'
import { ServiceConfig } from './service.config.ts'

/** What `kubernetes.resources` takes of the core group. */
export const coreCollections = {
  namespaces: group(named(NamespaceConfig, namespaceKey), 'Namespaces by key, which is their name in the cluster.'),
  configMaps: group(named(ConfigMapConfig, objectKey), 'Config maps by key, which is their name in the cluster.'),
  secrets: group(named(SecretConfig, objectKey), 'Secrets by key, which is their name in the cluster.'),
  serviceAccounts: group(
    named(ServiceAccountConfig, keyBut(reservedAccounts)),
    'Service accounts by key, which is their name in the cluster.',
  ),
  services: group(named(ServiceConfig, objectKey), 'Services by key, which is their name in the cluster.'),
  persistentVolumeClaims: group(
    named(PersistentVolumeClaimConfig, objectKey),
    'Claims of storage by key, which is their name in the cluster.',
  ),
} as const
