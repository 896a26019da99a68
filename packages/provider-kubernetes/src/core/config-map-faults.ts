import type { Fault } from '@konductor/core/config'
import { badData } from '../checks/data.ts'
import { objectTooLarge } from '../checks/names.ts'
import { manifestFaults } from '../objects/manifest-faults.ts'

type Texts = Readonly<Record<string, string>>

interface Written {
  readonly data?: Texts
  readonly binaryData?: Texts
  readonly files?: Texts
}

/** What does not fit together in a config map. */
export const configMapFaults = ({ data = {}, binaryData = {}, files = {} }: Written): readonly Fault[] => [
  ...manifestFaults({ apiVersion: 'v1', kind: 'ConfigMap', data, binaryData }, [badData, objectTooLarge]),
  ...Object.keys(files)
    .filter((key) => Object.hasOwn(data, key) || Object.hasOwn(binaryData, key))
    .map((key) => ({
      _tag: 'Contradiction',
      because: `${key} is said by a file, and in ${Object.hasOwn(data, key) ? 'data' : 'binaryData'} too`,
      fix: 'keep one',
      below: ['files', key],
    })),
]
