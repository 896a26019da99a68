import { group, named } from '@konductor/core/config'
import { objectKey } from '../objects/object-names.ts'
import { keyBut, reservedClusterRoles } from '../objects/reserved-names.ts'
import { ClusterRoleBindingConfig } from './cluster-role-binding.config.ts'
import { ClusterRoleConfig } from './cluster-role.config.ts'
import { RoleBindingConfig } from './role-binding.config.ts'
import { RoleConfig } from './role.config.ts'

/** What `kubernetes.resources` takes of the group rbac.authorization.k8s.io. */
export const rbacCollections = {
  roles: group(named(RoleConfig, objectKey), 'Roles in namespaces by key, which is their name in the cluster.'),
  clusterRoles: group(
    named(ClusterRoleConfig, keyBut(reservedClusterRoles)),
    'Roles of clusters by key, which is their name in the cluster.',
  ),
  roleBindings: group(
    named(RoleBindingConfig, objectKey),
    'Who has a role in a namespace, by key, which is the name of the binding in the cluster.',
  ),
  clusterRoleBindings: group(
    named(ClusterRoleBindingConfig, objectKey),
    'Who has a role in a whole cluster, by key, which is the name of the binding in the cluster.',
  ),
} as const
