import type { ModuleImplementation } from '@konductor/interfaces'
import type { RbacCatalogue } from './rbac.catalogue.ts'

/** The builders of the units of the group rbac.authorization.k8s.io. */
export const rbacBuilders: ModuleImplementation<RbacCatalogue>['build'] = {}
