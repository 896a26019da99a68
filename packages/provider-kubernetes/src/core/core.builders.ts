import type { ModuleImplementation } from '@konductor/interfaces'
import type { CoreCatalogue } from './core.catalogue.ts'
import { buildNamespace } from './namespace.build.ts'

/** The builders of the units of the core group. */
export const coreBuilders: ModuleImplementation<CoreCatalogue>['build'] = {
  namespace: buildNamespace,
}
