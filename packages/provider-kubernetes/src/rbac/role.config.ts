import { closed, list, openedBy, optional, required, unitSettings, type TypeOf } from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { roleName } from '../objects/object-names.ts'
import { namespaceProperties, objectChecks, objectProperties } from '../objects/object-properties.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { namespacedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import type { KubernetesUnit } from '../units.ts'
import { roleOpenings } from './role.controls.ts'
import { ruleFaults } from './rule-faults.ts'
import { Rule } from './rule.config.ts'

/** The children of a role, by role. */
export const roleRoles = ['main'] as const

/**
 * A role in a namespace: what `kubernetes.resources.roles.<key>` takes.
 *
 * @example
 * // reader: { namespace: shop, rules: [{ resources: [pods, pods/log], verbs: [get, list, watch] }] }
 */
export const RoleConfig = closed(
  {
    ...namespaceProperties(),
    name: optional(roleName(), 'Name in the cluster. Left out: the key.'),
    rules: required(list(Rule, { min: 1 }), 'What it allows.', {
      example: [{ resources: ['pods', 'pods/log'], verbs: ['get', 'list', 'watch'] }],
    }),
    ...objectProperties('role', { control: 'CIS-K8s 5.1.4', reason: 'the pipeline deploys the shop' }),
    ...unitSettings(roleRoles),
  },
  [(config) => ruleFaults('Role', config.rules), ...objectChecks],
)
export type RoleConfig = TypeOf<typeof RoleConfig>

/** The settings of a role unit. */
export type RoleSettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<RoleConfig>

/** The units of one entry: one for each cluster it goes to. */
export const roleUnits = (key: string, config: RoleConfig, places: Places): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.roles.${key}`
  const opened = openedBy(at, roleOpenings(config), config)
  return namespacedUnits<UnitOf<'role', KubernetesCatalogue['role']>>(at, key, config, places, (on) => ({
    ...on.base,
    kind: 'role',
    settings: settingsOf(config, on),
    needs: on.needs,
    offers: ['kubernetes.role'],
    ...opened,
  }))
}
