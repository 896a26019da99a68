import type { Input } from '@pulumi/pulumi'
import { claimDefaults } from './claim-defaults.ts'
import type { Quantity } from './quantity.ts'

/** By whom storage may be mounted at once. */
export type AccessMode = 'ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOncePod'

/** How much storage, and of which kind. */
export interface ClaimArgs {
  /** How much: `10Gi`. */
  readonly size: Quantity
  /** Name of the class. @default the default class of the cluster */
  readonly storageClass?: Input<string>
  /** @default ['ReadWriteOnce'] */
  readonly accessModes?: readonly AccessMode[]
  /** @default 'Filesystem' */
  readonly volumeMode?: 'Filesystem' | 'Block'
}

/** The spec of a claim of storage, also of those that a stateful set makes. */
export const claimSpec = ({ size, storageClass, accessModes, volumeMode }: ClaimArgs) => ({
  accessModes: [...(accessModes ?? claimDefaults.accessModes)],
  volumeMode: volumeMode ?? claimDefaults.volumeMode,
  resources: { requests: { storage: String(size) } },
  ...(storageClass === undefined ? {} : { storageClassName: storageClass }),
})
