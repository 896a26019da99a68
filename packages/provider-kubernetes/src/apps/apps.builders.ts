import type { ModuleImplementation } from '@konductor/interfaces'
import type { AppsCatalogue } from './apps.catalogue.ts'
import { buildDaemonSet } from './daemon-set.build.ts'
import { buildDeployment } from './deployment.build.ts'
import { buildStatefulSet } from './stateful-set.build.ts'

/** The builders of the units of the group apps. */
export const appsBuilders: ModuleImplementation<AppsCatalogue>['build'] = {
  deployment: buildDeployment,
  statefulSet: buildStatefulSet,
  daemonSet: buildDaemonSet,
}
