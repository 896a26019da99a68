import type { ModuleImplementation } from '@konductor/interfaces'
import { buildStorageClass } from './storage-class.build.ts'
import type { StorageCatalogue } from './storage.catalogue.ts'

/** The builders of the units of the group storage.k8s.io. */
export const storageBuilders: ModuleImplementation<StorageCatalogue>['build'] = {
  storageClass: buildStorageClass,
}
