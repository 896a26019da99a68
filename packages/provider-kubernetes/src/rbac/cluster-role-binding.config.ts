import { closed, list, openedBy, optional, required, unitSettings, type TypeOf } from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { roleName } from '../objects/object-names.ts'
import { clusterProperties, objectChecks, objectProperties } from '../objects/object-properties.ts'
import { objectReference } from '../objects/object-references.ts'
import { objectSettings } from '../objects/object-settings.ts'
import { placedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import { sourceFaults } from '../pods/source-faults.ts'
import type { KubernetesUnit } from '../units.ts'
import { subjectFaults } from './binding-faults.ts'
import { bindingNeeds } from './binding-needs.ts'
import { bindingOpenings } from './binding.controls.ts'
import { ClusterSubject } from './subject.config.ts'

/** The children of a binding of the cluster, by role. */
export const clusterRoleBindingRoles = ['main'] as const

/**
 * Who has a role in the whole cluster: what `kubernetes.resources.clusterRoleBindings.<key>` takes.
 *
 * @example
 * // node-readers: { clusterRole: node-reader, subjects: [{ group: platform-team }] }
 */
export const ClusterRoleBindingConfig = closed(
  {
    ...clusterProperties(),
    name: optional(roleName(), 'Name in the cluster. Left out: the key.'),
    clusterRole: optional(
      objectReference('clusterRoles', 'role of the cluster'),
      'Role of the cluster, by key. Another one replaces the binding.',
      { example: 'node-reader' },
    ),
    existingClusterRole: optional(roleName(), 'Role that the cluster has already.', { example: 'view' }),
    subjects: required(list(ClusterSubject, { min: 1 }), 'Who has it.', { example: [{ group: 'platform-team' }] }),
    ...objectProperties('binding', { control: 'CIS-K8s 5.1.1', reason: 'break-glass account' }),
    ...unitSettings(clusterRoleBindingRoles),
  },
  [
    (config) =>
      sourceFaults(config, ['clusterRole', 'existingClusterRole'], 'clusterRole: node-reader', ['clusterRole']),
    (config) => subjectFaults(config.subjects),
    ...objectChecks,
  ],
)
export type ClusterRoleBindingConfig = TypeOf<typeof ClusterRoleBindingConfig>

/** The settings of a unit of a binding of the cluster. */
export type ClusterRoleBindingSettings = ReturnType<typeof settingsOf>

const settingsOf = objectSettings<ClusterRoleBindingConfig>

/** The units of one entry: one for each cluster it goes to. */
export const clusterRoleBindingUnits = (
  key: string,
  config: ClusterRoleBindingConfig,
  places: Places,
): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.clusterRoleBindings.${key}`
  const opened = openedBy(at, bindingOpenings(config), config)
  type Unit = UnitOf<'clusterRoleBinding', KubernetesCatalogue['clusterRoleBinding']>
  return placedUnits<Unit>(at, key, config, places, (on) => ({
    ...on.base,
    kind: 'clusterRoleBinding',
    settings: settingsOf(config, on),
    needs: {
      ...on.needs,
      ...bindingNeeds(config, on.cluster, at),
    },
    offers: [],
    ...opened,
  }))
}
