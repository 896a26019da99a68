import type { Places } from '../objects/places.ts'
import { unitsOf } from '../objects/units-of.ts'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'
import { clusterRoleBindingUnits } from './cluster-role-binding.config.ts'
import { clusterRoleUnits } from './cluster-role.config.ts'
import { roleBindingUnits } from './role-binding.config.ts'
import { roleUnits } from './role.config.ts'

/** The units of the group rbac.authorization.k8s.io that the section asks for. */
export const rbacUnits = (resources: KubernetesSection['resources'], places: Places): readonly KubernetesUnit[] => [
  ...unitsOf(resources.roles, places, roleUnits),
  ...unitsOf(resources.clusterRoles, places, clusterRoleUnits),
  ...unitsOf(resources.roleBindings, places, roleBindingUnits),
  ...unitsOf(resources.clusterRoleBindings, places, clusterRoleBindingUnits),
]
