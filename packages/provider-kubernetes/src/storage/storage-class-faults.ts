import type { Fault } from '@konductor/core/config'
import { nearest } from '@konductor/core/config'
import { encryptingParameters } from './storage-class-defaults.ts'
import type { StorageClassArgs } from './storage-class-args.ts'

/** What contradicts itself in a class of storage. */
export const storageClassFaults = ({
  provisioner,
  encrypted = true,
  parameters = {},
}: StorageClassArgs): readonly Fault[] => {
  const needed = Object.entries(encryptingParameters[provisioner] ?? {})
  return [
    ...needed.flatMap(([key, value]) =>
      encrypted && Object.hasOwn(parameters, key) && parameters[key] !== value
        ? [
            {
              _tag: 'Contradiction',
              because: `${key} is ${JSON.stringify(value)} where the storage is encrypted`,
              fix: `take it out; encrypted: false says that it is not`,
              below: ['parameters', key],
            },
          ]
        : [],
    ),
    ...Object.keys(parameters).flatMap((key) => {
      const meant = needed.map(([name]) => name).find((name) => name !== key && nearest(key, [name]) === name)
      return meant === undefined
        ? []
        : [
            {
              _tag: 'Contradiction',
              because: `${provisioner} knows ${meant}, which is set already, and would not know ${key}`,
              fix: 'take it out',
              below: ['parameters', key],
            },
          ]
    }),
  ]
}
