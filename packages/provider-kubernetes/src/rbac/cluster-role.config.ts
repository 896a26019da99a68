import { closed, list, named, openedBy, optional, unitSettings, type TypeOf } from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { labelValue, metadataKey } from '../labels/label-rules.ts'
import { roleName } from '../objects/object-names.ts'
import { clusterProperties, objectChecks, objectProperties } from '../objects/object-properties.ts'
import { objectSettings } from '../objects/object-settings.ts'
import { placedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import { reservedClusterRoles, reservedFaults } from '../objects/reserved-names.ts'
import { sourceFaults } from '../pods/source-faults.ts'
import type { KubernetesUnit } from '../units.ts'
import { roleOpenings } from './role.controls.ts'
import { ruleFaults } from './rule-faults.ts'
import { ClusterRule } from './rule.config.ts'

/** The children of a role of the cluster, by role. */
export const clusterRoleRoles = ['main'] as const

/**
 * A role of the cluster: what `kubernetes.resources.clusterRoles.<key>` takes.
 *
 * @example
 * // node-reader: { rules: [{ resources: [nodes], verbs: [get, list, watch] }] }
 */
export const ClusterRoleConfig = closed(
  {
    ...clusterProperties(),
    name: optional(roleName(), 'Name in the cluster. Left out: the key.'),
    rules: optional(list(ClusterRule, { min: 1 }), 'What it allows.', {
      example: [{ resources: ['nodes'], verbs: ['get', 'list', 'watch'] }],
    }),
    aggregates: optional(
      list(named(labelValue(), metadataKey), { min: 1 }),
      'Labels of other roles of the cluster, whose rules it takes in place of its own.',
      { example: [{ 'acme.example/monitoring': 'true' }] },
    ),
    ...objectProperties('role', { control: 'CIS-K8s 5.1.3', reason: 'the operator manages every kind of its group' }),
    ...unitSettings(clusterRoleRoles),
  },
  [
    (config) =>
      sourceFaults(config, ['rules', 'aggregates'], 'rules: [{ resources: [nodes], verbs: [get, list, watch] }]', [
        'rules',
      ]),
    (config) => reservedFaults(config.name, reservedClusterRoles),
    (config) => ruleFaults('ClusterRole', config.rules),
    ...objectChecks,
  ],
)
export type ClusterRoleConfig = TypeOf<typeof ClusterRoleConfig>

/** The settings of a unit of a role of the cluster. */
export type ClusterRoleSettings = ReturnType<typeof settingsOf>

const settingsOf = objectSettings<ClusterRoleConfig>

/** The units of one entry: one for each cluster it goes to. */
export const clusterRoleUnits = (key: string, config: ClusterRoleConfig, places: Places): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.clusterRoles.${key}`
  const opened = openedBy(at, roleOpenings(config), config)
  return placedUnits<UnitOf<'clusterRole', KubernetesCatalogue['clusterRole']>>(at, key, config, places, (on) => ({
    ...on.base,
    kind: 'clusterRole',
    settings: settingsOf(config, on),
    needs: on.needs,
    offers: ['kubernetes.clusterRole'],
    ...opened,
  }))
}
