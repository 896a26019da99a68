import type { Input } from '@pulumi/pulumi'
import type { ClaimArgs } from '../core/claim-spec.ts'
import { byName } from '../pods/in-order.ts'
import type { ClaimTemplateConfig } from './claim-template.config.ts'

type Templates = Readonly<Record<string, ClaimTemplateConfig>> | undefined

/**
 * Storage of each pod as a component takes it.
 *
 * @param classAt The class of the storage that is the n-th to name one.
 */
export const claimTemplates = (
  templates: Templates,
  classAt: (index: number) => Input<string> | undefined,
): Readonly<Record<string, ClaimArgs>> => {
  const naming = byName(templates).flatMap(([name, { storageClass }]) => (storageClass === undefined ? [] : [name]))
  return Object.fromEntries(
    byName(templates).map(([name, { size, accessModes, existingStorageClass }]): [string, ClaimArgs] => {
      const storageClass = naming.includes(name) ? classAt(naming.indexOf(name)) : existingStorageClass
      return [name, { size, accessModes, ...(storageClass === undefined ? {} : { storageClass }) }]
    }),
  )
}
