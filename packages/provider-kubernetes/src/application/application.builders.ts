import type { ModuleImplementation } from '@konductor/interfaces'
import type { ApplicationCatalogue } from './application.catalogue.ts'
import { buildApplication } from './application.build.ts'

/** The builders of applications. */
export const applicationBuilders: ModuleImplementation<ApplicationCatalogue>['build'] = {
  application: buildApplication,
}
