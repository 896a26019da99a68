import type { ModuleImplementation } from '@konductor/interfaces'
import { buildClusterRoleBinding } from './cluster-role-binding.build.ts'
import { buildClusterRole } from './cluster-role.build.ts'
import type { RbacCatalogue } from './rbac.catalogue.ts'
import { buildRoleBinding } from './role-binding.build.ts'
import { buildRole } from './role.build.ts'

/** The builders of the units of the group rbac.authorization.k8s.io. */
export const rbacBuilders: ModuleImplementation<RbacCatalogue>['build'] = {
  clusterRole: buildClusterRole,
  clusterRoleBinding: buildClusterRoleBinding,
  role: buildRole,
  roleBinding: buildRoleBinding,
}
