import type { StorageClassSettings } from './storage-class.config.ts'

/** The kinds of the group storage.k8s.io. */
export type StorageCatalogue = {
  /** A class of storage on one cluster. */
  readonly storageClass: {
    readonly settings: StorageClassSettings
    readonly needs: { readonly cluster: 'kubernetes.cluster' }
    readonly offers: 'kubernetes.storageClass'
  }
}
