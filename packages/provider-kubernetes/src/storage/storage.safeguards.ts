import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { storageClassSafeguards } from './storage-class.controls.ts'

/** What the components of the group storage.k8s.io do for security, by their type. */
export const storageSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:kubernetes:SecureStorageClass': published(storageClassSafeguards),
}
