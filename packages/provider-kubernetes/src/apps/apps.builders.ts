import type { ModuleImplementation } from '@konductor/interfaces'
import type { AppsCatalogue } from './apps.catalogue.ts'
import { buildDeployment } from './deployment.build.ts'

/** The builders of the units of the group apps. */
export const appsBuilders: ModuleImplementation<AppsCatalogue>['build'] = {
  deployment: buildDeployment,
}
