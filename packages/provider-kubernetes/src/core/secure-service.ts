import type { ComponentOptions } from '@konductor/interfaces'
import { Service } from '@pulumi/kubernetes/core/v1/service.js'
import type { Output } from '@pulumi/pulumi'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { asOutput } from '../objects/as-output.ts'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type NamespacedArgs } from '../objects/object-meta.ts'
import { internalAnnotations, knownPlatforms, saysInternal } from './internal-annotations.ts'
import type { ServiceArgs } from './service-args.ts'
import { serviceSpec } from './service-spec.ts'
import { serviceSafeguards } from './service.controls.ts'

/** What a {@link SecureService} takes. */
export interface SecureServiceArgs extends NamespacedArgs, ServiceArgs {}

/**
 * A service that can be reached from within the cluster only, unless its arguments say otherwise; a load balancer then
 * stays within the network.
 *
 * Controls: Kubescape C-0256, KSV-0108, NIST SC-7.
 *
 * @throws ResourceError when the namespace is not said, or nothing keeps a load balancer within the network.
 *
 * @example
 * const web = new SecureService('web', { namespace: 'shop', selector: { app: 'web' }, ports: { http: 80 } }, { provider: cluster })
 */
export class SecureService extends ObjectComponent {
  /** `metadata.name`. */
  readonly service: Output<string>
  readonly namespace: Output<string>
  /** Its name within the cluster: `web.shop.svc`. */
  readonly host: Output<string>

  constructor(name: string, args: SecureServiceArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureService', name, args, opts)
    this.needs<SecureServiceArgs>(args, { namespace: 'says which namespace it is in' })
    const controls = this.supports(serviceSafeguards, args)
    const called = args.name ?? name
    const service = this.main(Service, {
      metadata: objectMeta(called, args, controls, { annotations: this.#withinNetwork(args) }),
      spec: serviceSpec(args),
    })
    this.service = service.metadata.name
    this.namespace = asOutput(args.namespace)
    this.host = service.metadata.apply(({ namespace }) => `${called}.${namespace}.svc`)
  }

  /** Annotations that keep a load balancer within the network of the cluster. */
  #withinNetwork({ type, loadBalancer, annotations }: SecureServiceArgs): Readonly<Record<string, string>> {
    if (type !== 'LoadBalancer' || loadBalancer?.internal === false) return {}
    const found = internalAnnotations(loadBalancer?.platform)
    if (found === undefined && !saysInternal(annotations)) {
      throw new ResourceError(
        `a load balancer is kept within the network by loadBalancer.platform: one of ${knownPlatforms.join(', ')}; or say internal: false`,
        this,
        true,
      )
    }
    return found ?? {}
  }
}
