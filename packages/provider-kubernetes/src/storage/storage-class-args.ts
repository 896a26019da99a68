import { encryptingParameters, storageClassDefaults } from './storage-class-defaults.ts'

/** What a class of storage does, whatever it is called. */
export interface StorageClassArgs {
  /** Driver that makes the storage: `ebs.csi.aws.com`. */
  readonly provisioner: string
  /** Encrypts the storage, of drivers that have to be told. @default true */
  readonly encrypted?: boolean
  /** What the driver is told beside that. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Whether the data stays when its claim is deleted. @default 'Retain' */
  readonly reclaimPolicy?: 'Retain' | 'Delete'
  /** When the storage is made: for a pod, in its zone, or at once. @default 'WaitForFirstConsumer' */
  readonly volumeBindingMode?: 'WaitForFirstConsumer' | 'Immediate'
  /** Lets claims grow. @default true */
  readonly allowVolumeExpansion?: boolean
  readonly mountOptions?: readonly string[]
  /** Makes it the class of claims that name none. @default false */
  readonly default?: boolean
}

/** What the driver is told: what encrypts under what is written, which may name a key. */
export const parametersOf = ({ provisioner, encrypted = true, parameters = {} }: StorageClassArgs) => ({
  ...(encrypted && Object.hasOwn(encryptingParameters, provisioner) ? encryptingParameters[provisioner] : {}),
  ...parameters,
})

/** The fields of a class of storage beside its metadata. */
export const storageClassFields = (args: StorageClassArgs) => {
  const parameters = parametersOf(args)
  const { mountOptions = [] } = args
  return {
    provisioner: args.provisioner,
    reclaimPolicy: args.reclaimPolicy ?? storageClassDefaults.reclaimPolicy,
    volumeBindingMode: args.volumeBindingMode ?? storageClassDefaults.volumeBindingMode,
    allowVolumeExpansion: args.allowVolumeExpansion ?? storageClassDefaults.allowVolumeExpansion,
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(mountOptions.length === 0 ? {} : { mountOptions: [...mountOptions] }),
  }
}

/** What Kubernetes takes the class of claims by that name none. */
export const defaultClassAnnotation = { 'storageclass.kubernetes.io/is-default-class': 'true' } as const
