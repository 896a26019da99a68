import {
  choice,
  closed,
  defaulted,
  flag,
  list,
  named,
  openedBy,
  openingsOf,
  optional,
  required,
  text,
  unitSettings,
  type TypeOf,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { objectName } from '../objects/object-names.ts'
import { clusterProperties, objectChecks, objectProperties } from '../objects/object-properties.ts'
import { objectSettings } from '../objects/object-settings.ts'
import { placedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import type { KubernetesUnit } from '../units.ts'
import { storageClassFaults } from './storage-class-faults.ts'
import { storageClassSafeguards } from './storage-class.controls.ts'
import { storageClassDefaults } from './storage-class-defaults.ts'

/** The children of a storage class, by role. */
export const storageClassRoles = ['main'] as const

/**
 * A class of storage: what `kubernetes.resources.storageClasses.<key>` takes.
 *
 * @example
 * // encrypted: { provisioner: ebs.csi.aws.com, parameters: { type: gp3 }, default: true }
 */
export const StorageClassConfig = closed(
  {
    ...clusterProperties(),
    name: optional(objectName(), 'Name in the cluster. Left out: the key.'),
    provisioner: required(
      text({
        expected: 'the name of a driver',
        pattern: /^(?!.{254,})[A-Za-z0-9]([A-Za-z0-9./-]*[A-Za-z0-9])?$/,
      }),
      'Driver that makes the storage. Another one replaces the class.',
      { example: 'ebs.csi.aws.com' },
    ),
    encrypted: defaulted(flag(), true, 'Encrypts the storage, of drivers that have to be told: ebs.csi.aws.com.'),
    parameters: optional(
      named(text({ empty: true }), { pattern: '^[^\\s]{1,253}$', expected: 'a name without spaces' }),
      'What the driver is told beside that; a number in quotes. Other ones replace the class.',
      { example: { type: 'gp3' } },
    ),
    reclaimPolicy: defaulted(
      choice('Retain', 'Delete'),
      storageClassDefaults.reclaimPolicy,
      'Whether the data stays when its claim is deleted. Another one replaces the class.',
    ),
    volumeBindingMode: defaulted(
      choice('WaitForFirstConsumer', 'Immediate'),
      storageClassDefaults.volumeBindingMode,
      'When the storage is made: for a pod, in its zone, or at once. Another one replaces the class.',
    ),
    allowVolumeExpansion: defaulted(flag(), storageClassDefaults.allowVolumeExpansion, 'Lets claims grow.'),
    mountOptions: optional(
      list(text({ expected: 'an option of mount' })),
      'Options of mount, unchecked by Kubernetes.',
      {
        example: ['noatime'],
      },
    ),
    default: defaulted(flag(), false, 'Makes it the class of claims that name none.'),
    ...objectProperties('storage class', { control: 'EC2.3', reason: 'scratch space of build agents' }),
    ...unitSettings(storageClassRoles),
  },
  [(config) => storageClassFaults(config), ...objectChecks],
)
export type StorageClassConfig = TypeOf<typeof StorageClassConfig>

/** The settings of a storage class unit. */
export type StorageClassSettings = ReturnType<typeof settingsOf>

const settingsOf = objectSettings<StorageClassConfig>

/** The units of one entry: one for each cluster it goes to. */
export const storageClassUnits = (
  key: string,
  config: StorageClassConfig,
  places: Places,
): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.storageClasses.${key}`
  const opened = openedBy(at, openingsOf(storageClassSafeguards, config), config)
  return placedUnits<UnitOf<'storageClass', KubernetesCatalogue['storageClass']>>(at, key, config, places, (on) => ({
    ...on.base,
    kind: 'storageClass',
    settings: settingsOf(config, on),
    needs: on.needs,
    offers: ['kubernetes.storageClass'],
    ...opened,
  }))
}
