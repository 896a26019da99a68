import type { ComponentOptions } from '@konductor/interfaces'
import { StorageClass } from '@pulumi/kubernetes/storage/v1/storageClass.js'
import type { Output } from '@pulumi/pulumi'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type ObjectArgs } from '../objects/object-meta.ts'
import { defaultClassAnnotation, storageClassFields, type StorageClassArgs } from './storage-class-args.ts'
import { storageClassSafeguards } from './storage-class.controls.ts'

/** What a {@link SecureStorageClass} takes. */
export interface SecureStorageClassArgs extends ObjectArgs, StorageClassArgs {}

/**
 * A class of storage that is encrypted, keeps the data of deleted claims, and is made where the pod runs.
 *
 * Controls: FSBP EC2.3, where the driver has to be told to encrypt.
 *
 * @throws ResourceError when no driver is named.
 *
 * @example
 * const gp3 = new SecureStorageClass('gp3', { provisioner: 'ebs.csi.aws.com', parameters: { type: 'gp3' } }, { provider: cluster })
 */
export class SecureStorageClass extends ObjectComponent {
  /** `metadata.name`. */
  readonly storageClass: Output<string>

  constructor(name: string, args: SecureStorageClassArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureStorageClass', name, args, opts)
    this.needs<SecureStorageClassArgs>(args, { provisioner: 'says which driver makes the storage: ebs.csi.aws.com' })
    const controls = this.supports(storageClassSafeguards, args)
    const storageClass = this.main(
      StorageClass,
      {
        metadata: objectMeta(
          args.name ?? name,
          args,
          controls,
          args.default === true ? { annotations: defaultClassAnnotation } : {},
        ),
        ...storageClassFields(args),
      },
      // Kubernetes refuses to change these, and Pulumi would try.
      { replaceOnChanges: ['reclaimPolicy', 'volumeBindingMode'], deleteBeforeReplace: true },
    )
    this.storageClass = storageClass.metadata.name
  }
}
