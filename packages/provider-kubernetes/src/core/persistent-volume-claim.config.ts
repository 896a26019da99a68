import {
  choice,
  closed,
  defaulted,
  flag,
  list,
  optional,
  required,
  unitSettings,
  type TypeOf,
} from '@konductor/core/config'
import { objectName } from '../objects/object-names.ts'
import { metadataProperties, namespaceProperties, objectChecks } from '../objects/object-properties.ts'
import { existingFaults, objectReference, referToObject } from '../objects/object-references.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { namespacedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import type { KubernetesUnit } from '../units.ts'
import { claimDefaults } from './claim-defaults.ts'
import { claimFaults } from './claim-faults.ts'
import { quantity } from './quantity.ts'

/** The children of a claim, by role. */
export const persistentVolumeClaimRoles = ['main'] as const

/**
 * A claim of storage: what `kubernetes.resources.persistentVolumeClaims.<key>` takes.
 *
 * @example
 * // data: { namespace: shop, size: 10Gi, storageClass: encrypted }
 */
export const PersistentVolumeClaimConfig = closed(
  {
    ...namespaceProperties(),
    name: optional(objectName(), 'Name in the cluster. Left out: the key.'),
    size: required(quantity(), 'How much storage. It can grow where the class allows it, and never shrink.', {
      example: '10Gi',
    }),
    storageClass: optional(
      objectReference('storageClasses', 'storage class'),
      'Class of the storage. Left out, with existingStorageClass too: the default class of the cluster. Another one replaces the claim, with all that is on it.',
      { example: 'encrypted' },
    ),
    existingStorageClass: optional(objectName(), 'Class that the cluster has already.', { example: 'gp3' }),
    accessModes: defaulted(
      list(choice('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'), { min: 1 }),
      claimDefaults.accessModes,
      'By whom it may be mounted at once. Others replace the claim, with all that is on it.',
    ),
    volumeMode: defaulted(
      choice('Filesystem', 'Block'),
      claimDefaults.volumeMode,
      'Whether pods get a file system or a raw device.',
    ),
    wait: defaulted(
      flag(),
      false,
      'Waits until there is storage. Most classes make it only when a pod mounts the claim: then it never comes.',
    ),
    ...metadataProperties('claim'),
    ...unitSettings(persistentVolumeClaimRoles),
  },
  [
    (config) => claimFaults(config),
    (config) => existingFaults(config, [['storageClass', 'existingStorageClass']]),
    ...objectChecks,
  ],
)
export type PersistentVolumeClaimConfig = TypeOf<typeof PersistentVolumeClaimConfig>

/** The settings of a claim unit. */
export type PersistentVolumeClaimSettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<PersistentVolumeClaimConfig>

/** The units of one entry: one for each cluster it goes to. */
export const persistentVolumeClaimUnits = (
  key: string,
  config: PersistentVolumeClaimConfig,
  places: Places,
): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.persistentVolumeClaims.${key}`
  return namespacedUnits(at, key, config, places, (on): KubernetesUnit => ({
    ...on.base,
    kind: 'persistentVolumeClaim',
    settings: settingsOf(config, on),
    needs: {
      ...on.needs,
      ...(config.storageClass === undefined
        ? {}
        : {
            storageClass: referToObject(
              config.storageClass,
              'kubernetes.storageClass',
              'storageClasses',
              on.cluster,
              `${at}.storageClass`,
            ),
          }),
    },
    offers: ['kubernetes.claim'],
    stateful: true,
  }))
}
