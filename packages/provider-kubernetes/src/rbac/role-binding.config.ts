import { closed, list, openedBy, optional, required, unitSettings, type TypeOf } from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { roleName } from '../objects/object-names.ts'
import { namespaceProperties, objectChecks, objectProperties } from '../objects/object-properties.ts'
import { objectReference, referToObject } from '../objects/object-references.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { namespacedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import { sourceFaults } from '../pods/source-faults.ts'
import type { KubernetesUnit } from '../units.ts'
import { subjectFaults } from './binding-faults.ts'
import { bindingNeeds } from './binding-needs.ts'
import { bindingOpenings } from './binding.controls.ts'
import { Subject } from './subject.config.ts'

/** The children of a binding, by role. */
export const roleBindingRoles = ['main'] as const

/** Where a binding in a namespace may have its role from. */
const roles = ['role', 'existingRole', 'clusterRole', 'existingClusterRole'] as const

/**
 * Who has a role in a namespace: what `kubernetes.resources.roleBindings.<key>` takes.
 *
 * @example
 * // readers: { namespace: shop, role: reader, subjects: [{ group: shop-developers }] }
 */
export const RoleBindingConfig = closed(
  {
    ...namespaceProperties(),
    name: optional(roleName(), 'Name in the cluster. Left out: the key.'),
    role: optional(
      objectReference('roles', 'role'),
      'Role of the same namespace, by key. Another one replaces the binding.',
      {
        example: 'reader',
      },
    ),
    existingRole: optional(roleName(), 'Role that the namespace has already.'),
    clusterRole: optional(
      objectReference('clusterRoles', 'role of the cluster'),
      'Role of the cluster, by key: what it allows, in this namespace.',
    ),
    existingClusterRole: optional(roleName(), 'Role that the cluster has already.', { example: 'view' }),
    subjects: required(list(Subject, { min: 1 }), 'Who has it.', { example: [{ serviceAccount: 'web' }] }),
    ...objectProperties('binding', { control: 'CIS-K8s 5.1.1', reason: 'break-glass account' }),
    ...unitSettings(roleBindingRoles),
  },
  [
    (config) => sourceFaults(config, roles, 'role: reader', ['role']),
    (config) => subjectFaults(config.subjects),
    ...objectChecks,
  ],
)
export type RoleBindingConfig = TypeOf<typeof RoleBindingConfig>

/** The settings of a binding unit. */
export type RoleBindingSettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<RoleBindingConfig>

/** The units of one entry: one for each cluster it goes to. */
export const roleBindingUnits = (key: string, config: RoleBindingConfig, places: Places): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.roleBindings.${key}`
  const opened = openedBy(at, bindingOpenings(config), config)
  return namespacedUnits<UnitOf<'roleBinding', KubernetesCatalogue['roleBinding']>>(at, key, config, places, (on) => ({
    ...on.base,
    kind: 'roleBinding',
    settings: settingsOf(config, on),
    needs: {
      ...on.needs,
      ...(config.role === undefined
        ? {}
        : { role: referToObject(config.role, 'kubernetes.role', 'roles', on.cluster, `${at}.role`) }),
      ...bindingNeeds(config, on.cluster, at),
    },
    offers: [],
    ...opened,
  }))
}
