import { choice, closed, defaulted, list, optional, required, type TypeOf } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import { claimDefaults } from '../core/claim-defaults.ts'
import { quantity } from '../core/quantity.ts'
import { objectName } from '../objects/object-names.ts'
import { existingFaults, objectReference, referToObject } from '../objects/object-references.ts'
import { byName } from '../pods/in-order.ts'

/** Storage of each pod. */
export const ClaimTemplateConfig = closed(
  {
    size: required(quantity(), 'How much storage each pod has.', { example: '10Gi' }),
    storageClass: optional(
      objectReference('storageClasses', 'storage class'),
      'Class of the storage. Left out, with existingStorageClass too: the default class of the cluster.',
    ),
    existingStorageClass: optional(objectName(), 'Class that the cluster has already.', { example: 'gp3' }),
    accessModes: defaulted(
      list(choice('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'), { min: 1 }),
      claimDefaults.accessModes,
      'By whom it may be mounted at once.',
    ),
  },
  (config) => existingFaults(config, [['storageClass', 'existingStorageClass']]),
)
export type ClaimTemplateConfig = TypeOf<typeof ClaimTemplateConfig>

/**
 * The classes of storage that are named, in the order of the templates' names.
 *
 * @param at Where the entry is written that has them.
 */
export const storageClassesOf = (
  templates: Readonly<Record<string, ClaimTemplateConfig>> | undefined,
  at: string,
  cluster: string,
): readonly Reference<'kubernetes.storageClass'>[] =>
  byName(templates).flatMap(([name, { storageClass }]) =>
    storageClass === undefined
      ? []
      : [
          referToObject(
            storageClass,
            'kubernetes.storageClass',
            'storageClasses',
            cluster,
            `${at}.volumeClaimTemplates.${name}.storageClass`,
          ),
        ],
  )
