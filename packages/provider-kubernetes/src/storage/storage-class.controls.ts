import type { Safeguard } from '@konductor/core/config'
import { parametersOf, type StorageClassArgs } from './storage-class-args.ts'
import { encryptingParameters } from './storage-class-defaults.ts'

/** The settings that decide what a class of storage supports. */
export type JudgedStorageClass = Pick<StorageClassArgs, 'provisioner' | 'encrypted' | 'parameters'>

/** Whether a driver that has to be told to encrypt is not. */
const unencrypted = (settings: JudgedStorageClass): boolean => {
  const told = parametersOf(settings)
  return Object.entries(encryptingParameters[settings.provisioner] ?? {}).some(
    ([key, value]) => Reflect.get(told, key) !== value,
  )
}

/** What a class of storage does, and the controls that ask for it. */
export const storageClassSafeguards: readonly Safeguard<JudgedStorageClass>[] = [
  {
    id: 'encryption',
    does: 'encrypts what is stored, where its driver has to be told',
    themes: ['encryption at rest'],
    evidence: Object.entries(encryptingParameters).flatMap(([driver, told]) =>
      Object.entries(told).map(([key, value]) => ({
        role: 'main',
        property: [],
        expected: {
          either: [
            { property: ['provisioner'], expected: { not: { oneOf: [driver] } } },
            { property: ['parameters', key], expected: { oneOf: [value] } },
          ],
        },
      })),
    ),
    supports: { fsbp: ['EC2.3'], checkov: ['CKV_AWS_3'] },
    by: ['main'],
    lost: unencrypted,
    opening: {
      control: 'EC2.3',
      below: ['encrypted'],
      what: 'whoever has the disk or a copy of it reads the data',
    },
  },
]
