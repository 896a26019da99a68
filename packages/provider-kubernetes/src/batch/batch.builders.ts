import type { ModuleImplementation } from '@konductor/interfaces'
import type { BatchCatalogue } from './batch.catalogue.ts'

/** The builders of the units of the group batch. */
export const batchBuilders: ModuleImplementation<BatchCatalogue>['build'] = {}
