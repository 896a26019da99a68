import type { ComponentOptions } from '@konductor/interfaces'
import { PersistentVolumeClaim } from '@pulumi/kubernetes/core/v1/persistentVolumeClaim.js'
import type { Output } from '@pulumi/pulumi'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type NamespacedArgs } from '../objects/object-meta.ts'
import { claimSpec, type ClaimArgs } from './claim-spec.ts'

/** What a {@link SecurePersistentVolumeClaim} takes. */
export interface SecurePersistentVolumeClaimArgs extends NamespacedArgs, ClaimArgs {
  /** Waits until there is storage; most classes make it only when a pod mounts the claim. @default false */
  readonly wait?: boolean
}

/**
 * A claim of storage that is not waited for: most classes make storage only when a pod mounts the claim.
 *
 * @throws ResourceError when the namespace or the size is not said.
 *
 * @example
 * const data = new SecurePersistentVolumeClaim('data', { namespace: 'shop', size: '10Gi' }, { provider: cluster })
 */
export class SecurePersistentVolumeClaim extends ObjectComponent {
  /** `metadata.name`: what mounts it by this name waits for it. */
  readonly claim: Output<string>

  constructor(name: string, args: SecurePersistentVolumeClaimArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecurePersistentVolumeClaim', name, args, opts)
    this.needs<SecurePersistentVolumeClaimArgs>(args, {
      namespace: 'says which namespace it is in',
      size: 'says how much storage: 10Gi',
    })
    const claim = this.main(PersistentVolumeClaim, {
      metadata: objectMeta(args.name ?? name, args, {}, args.wait === true ? {} : { annotations: notWaitedFor }),
      spec: claimSpec(args),
    })
    this.claim = claim.metadata.name
  }
}

/** Pulumi would wait five minutes, whatever its timeouts say, and then fail. */
const notWaitedFor = { 'pulumi.com/skipAwait': 'true' }
