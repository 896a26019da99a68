import type { ComponentOptions } from '@konductor/interfaces'
import { Ingress } from '@pulumi/kubernetes/networking/v1/ingress.js'
import type { Input, Output } from '@pulumi/pulumi'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { awaited } from '../apps/awaited.ts'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type NamespacedArgs } from '../objects/object-meta.ts'
import type { IngressArgs, IngressPathArgs } from './ingress-args.ts'
import { ingressObject } from './ingress-object.ts'
import type { Backend } from './ingress-spec.ts'
import { ingressSafeguards } from './ingress.controls.ts'

/** What a {@link SecureIngress} takes. */
export interface SecureIngressArgs extends NamespacedArgs, Omit<IngressArgs, 'annotations'> {}

/**
 * A way in from outside, through an ingress controller that is on the cluster: with TLS, and without configuration in
 * the language of the controller, unless its arguments say otherwise.
 *
 * Controls: NIST SC-8; Kubescape C-0059, CKV_K8S_152 to 154.
 *
 * @throws ResourceError when the namespace or the hosts are not said, or which service is behind a path.
 *
 * @example
 * const web = new SecureIngress(
 *   'web',
 *   { namespace: 'shop', hosts: 'shop.example.com', service: 'web', certificate: { clusterIssuer: 'letsencrypt' } },
 *   { provider: cluster },
 * )
 */
export class SecureIngress extends ObjectComponent {
  /** `metadata.name`. */
  readonly ingress: Output<string>

  constructor(name: string, args: SecureIngressArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureIngress', name, args, awaited(opts))
    this.needs<SecureIngressArgs>(args, {
      namespace: 'says which namespace it is in',
      hosts: 'says under which names it is found',
    })
    const called = args.name ?? name
    const controls = this.supports(ingressSafeguards, args)
    const { annotations, spec } = ingressObject<IngressPathArgs>(args, called, (path) => this.#behind(path, args))
    const ingress = this.main(Ingress, { metadata: objectMeta(called, { ...args, annotations }, controls), spec })
    this.ingress = ingress.metadata.name
  }

  #behind({ path, service, port }: IngressPathArgs, args: SecureIngressArgs): Backend<Input<string>> {
    if (service !== undefined) return { service, port: port ?? 'http' }
    if (args.service !== undefined) return { service: args.service, port: port ?? args.port ?? 'http' }
    throw new ResourceError(`nothing says which service is behind ${path}: add service`, this, true)
  }
}
