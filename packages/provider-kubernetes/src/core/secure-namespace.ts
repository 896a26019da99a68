import type { ComponentOptions } from '@konductor/interfaces'
import { LimitRange } from '@pulumi/kubernetes/core/v1/limitRange.js'
import { Namespace } from '@pulumi/kubernetes/core/v1/namespace.js'
import { ResourceQuota } from '@pulumi/kubernetes/core/v1/resourceQuota.js'
import { ServiceAccountPatch } from '@pulumi/kubernetes/core/v1/serviceAccountPatch.js'
import { NetworkPolicy } from '@pulumi/kubernetes/networking/v1/networkPolicy.js'
import type { Input, Output, Resource } from '@pulumi/pulumi'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { supportAnnotations, supportLabels } from '../labels/support-labels.ts'
import { ObjectComponent } from '../objects/object-component.ts'
import { containerLimits, type ContainerLimits } from './container-limits.ts'
import { namespaceSafeguards } from './namespace.controls.ts'
import { namespaceDefaults, type PodSecurityLevel } from './namespace-defaults.ts'
import { expectedNewName, isNewNamespaceName } from './namespace-name.ts'
import { allowDns, denyAll, type NetworkIsolation } from './network-policies.ts'
import { podSecurityLabels } from './pod-security-labels.ts'
import type { Quantity } from './quantity.ts'
import { quota } from './quota.ts'

/** What a {@link SecureNamespace} takes. Everything may be left out, and is then closed. */
export interface SecureNamespaceArgs {
  /** `metadata.name`. @default the logical name */
  readonly name?: string
  /** Pod Security Standard that is enforced; `restricted` for warnings and audit always. @default 'restricted' */
  readonly podSecurity?: PodSecurityLevel
  /** `latest` or a version such as `v1.34`. @default 'latest' */
  readonly podSecurityVersion?: string
  /** Hard limits of a ResourceQuota, over the defaults. */
  readonly quota?: Readonly<Record<string, Quantity>>
  /** LimitRange of the containers, over the defaults. */
  readonly limits?: ContainerLimits
  /** @default both directions denied, DNS allowed */
  readonly networkPolicy?: Partial<NetworkIsolation>
  readonly labels?: Readonly<Record<string, Input<string>>>
  readonly annotations?: Readonly<Record<string, Input<string>>>
}

/**
 * A namespace in which pods run without privileges, within a quota, cut off from the network but for DNS, and without
 * a token for the API server unless they ask for one.
 *
 * Controls: CIS Kubernetes 2.0.1 5.1.5, 5.1.6, 5.2.1, 5.3.2, 5.6.1, 5.6.4, and what other publishers call the same.
 *
 * @throws ResourceError when the name is not one that a namespace of one's own can have.
 *
 * @example
 * const shop = new SecureNamespace('shop', { quota: { pods: 20 } }, { provider: cluster })
 */
export class SecureNamespace extends ObjectComponent {
  /** `metadata.name`: what is put in it by this name waits for it. */
  readonly namespace: Output<string>
  /** What closes and limits it: pods that start before it are neither closed in nor limited. */
  readonly ready: readonly Resource[]

  constructor(name: string, args: SecureNamespaceArgs = {}, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureNamespace', name, args, opts)
    const called = args.name ?? name
    if (!isNewNamespaceName(called)) {
      throw new ResourceError(`a namespace cannot be called "${called}"; expected ${expectedNewName}`, this, true)
    }
    // Not by spreading: a caller without types who passes undefined must get what is closed, too.
    const isolation: NetworkIsolation = {
      ingress: args.networkPolicy?.ingress ?? namespaceDefaults.networkPolicy.ingress,
      egress: args.networkPolicy?.egress ?? namespaceDefaults.networkPolicy.egress,
      dns: args.networkPolicy?.dns ?? namespaceDefaults.networkPolicy.dns,
    }
    const podSecurity = podSecurityLabels(
      args.podSecurity ?? namespaceDefaults.podSecurity,
      args.podSecurityVersion ?? namespaceDefaults.podSecurityVersion,
    )

    const controls = this.supports(namespaceSafeguards, {
      podSecurity: args.podSecurity ?? namespaceDefaults.podSecurity,
      networkPolicy: isolation,
    })
    const annotations = { ...supportAnnotations(controls), ...args.annotations }

    const namespace = this.main(Namespace, {
      metadata: {
        name: called,
        labels: { ...supportLabels(controls), ...args.labels, ...podSecurity },
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
      },
    })
    this.namespace = namespace.metadata.name
    const inside = (child: string) => ({ name: child, namespace: this.namespace })

    const closing = denyAll(isolation)
    const dns = allowDns(isolation)
    this.ready = [
      this.child(ResourceQuota, 'quota', { metadata: inside('quota'), spec: { hard: quota(args.quota) } }),
      this.child(LimitRange, 'limits', {
        metadata: inside('limits'),
        spec: { limits: [containerLimits(args.limits)] },
      }),
      ...(closing === undefined
        ? []
        : [this.child(NetworkPolicy, 'deny-all', { metadata: inside('deny-all'), spec: closing })]),
      ...(dns === undefined
        ? []
        : [this.child(NetworkPolicy, 'allow-dns', { metadata: inside('allow-dns'), spec: dns })]),
      // The cluster makes this account itself, moments after the namespace: creating it would race and mostly fail with
      // "already exists". A patch is right in both orders, and its deletion leaves the account to the cluster.
      this.child(ServiceAccountPatch, 'service-account', {
        metadata: inside('default'),
        automountServiceAccountToken: false,
      }),
    ]
  }
}
