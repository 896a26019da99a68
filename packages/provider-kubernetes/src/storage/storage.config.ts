import { group, named } from '@konductor/core/config'
import { objectKey } from '../objects/object-names.ts'
import { StorageClassConfig } from './storage-class.config.ts'

/** What `kubernetes.resources` takes of the group storage.k8s.io. */
export const storageCollections = {
  storageClasses: group(
    named(StorageClassConfig, objectKey),
    'Classes of storage by key, which is their name in the cluster.',
  ),
} as const
