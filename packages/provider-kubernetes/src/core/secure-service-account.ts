import type { ComponentOptions } from '@konductor/interfaces'
import { ServiceAccount } from '@pulumi/kubernetes/core/v1/serviceAccount.js'
import type { Input, Output } from '@pulumi/pulumi'
import { asOutput } from '../objects/as-output.ts'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type NamespacedArgs } from '../objects/object-meta.ts'
import { serviceAccountSafeguards } from './service-account.controls.ts'

/** What a {@link SecureServiceAccount} takes. */
export interface SecureServiceAccountArgs extends NamespacedArgs {
  /** Gives every pod that runs as it a token for the API server. @default false */
  readonly automountToken?: boolean
  /** Names of secrets with logins of registries. */
  readonly imagePullSecrets?: readonly Input<string>[]
}

/**
 * A service account of its own, without a token for the API server unless a pod asks for one.
 *
 * Controls: CIS Kubernetes 2.0.1 5.1.6, and what other publishers call the same.
 *
 * @throws ResourceError when the namespace is not said.
 *
 * @example
 * const web = new SecureServiceAccount('web', { namespace: 'shop' }, { provider: cluster })
 */
export class SecureServiceAccount extends ObjectComponent {
  /** `metadata.name`: what runs as it waits for it. */
  readonly serviceAccount: Output<string>
  readonly namespace: Output<string>

  constructor(name: string, args: SecureServiceAccountArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureServiceAccount', name, args, opts)
    this.needs<SecureServiceAccountArgs>(args, { namespace: 'says which namespace it is in' })
    const { automountToken = false, imagePullSecrets = [] } = args
    const controls = this.supports(serviceAccountSafeguards, { automountToken })
    const account = this.main(ServiceAccount, {
      metadata: objectMeta(args.name ?? name, args, controls),
      automountServiceAccountToken: automountToken,
      ...(imagePullSecrets.length === 0
        ? {}
        : { imagePullSecrets: imagePullSecrets.map((secret) => ({ name: secret })) }),
    })
    this.serviceAccount = account.metadata.name
    this.namespace = asOutput(args.namespace)
  }
}
