import type { ComponentOptions } from '@konductor/interfaces'
import { NetworkPolicy } from '@pulumi/kubernetes/networking/v1/networkPolicy.js'
import type { Output } from '@pulumi/pulumi'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type NamespacedArgs } from '../objects/object-meta.ts'
import type { NetworkPolicyArgs } from './network-policy-args.ts'
import { networkPolicySpec } from './network-policy-spec.ts'
import { judgedPolicy, networkPolicySafeguards } from './network-policy.controls.ts'

/** What a {@link SecureNetworkPolicy} takes. */
export interface SecureNetworkPolicyArgs extends NamespacedArgs, NetworkPolicyArgs {}

/**
 * What may pass to and from pods: nothing in the directions that it names, but for its rules.
 *
 * Controls: Kubescape C-0030, as long as its rules name who is at the other end.
 *
 * @throws ResourceError when the namespace is not said.
 *
 * @example
 * const web = new SecureNetworkPolicy(
 *   'web',
 *   { namespace: 'shop', pods: { app: 'web' }, ingress: { gateway: { from: [{ namespace: 'gateway' }], ports: ['http'] } } },
 *   { provider: cluster },
 * )
 */
export class SecureNetworkPolicy extends ObjectComponent {
  /** `metadata.name`. */
  readonly networkPolicy: Output<string>

  constructor(name: string, args: SecureNetworkPolicyArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureNetworkPolicy', name, args, opts)
    this.needs<SecureNetworkPolicyArgs>(args, { namespace: 'says which namespace it is in' })
    const controls = this.supports(networkPolicySafeguards, judgedPolicy(args))
    const policy = this.main(NetworkPolicy, {
      metadata: objectMeta(args.name ?? name, args, controls),
      spec: networkPolicySpec(args),
    })
    this.networkPolicy = policy.metadata.name
  }
}
