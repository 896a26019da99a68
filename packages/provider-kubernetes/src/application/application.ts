import type { Component } from '@konductor/core'
import type { Claim, ComponentOptions, ControlsByFramework } from '@konductor/interfaces'
import { CustomResource } from '@pulumi/kubernetes/apiextensions/customResource.js'
import { HorizontalPodAutoscaler } from '@pulumi/kubernetes/autoscaling/v2/horizontalPodAutoscaler.js'
import { Ingress } from '@pulumi/kubernetes/networking/v1/ingress.js'
import { NetworkPolicy } from '@pulumi/kubernetes/networking/v1/networkPolicy.js'
import { PodDisruptionBudget } from '@pulumi/kubernetes/policy/v1/podDisruptionBudget.js'
import type { Input, Output, Resource } from '@pulumi/pulumi'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { awaited } from '../apps/awaited.ts'
import { SecureDeployment } from '../apps/secure-deployment.ts'
import { SecureStatefulSet } from '../apps/secure-stateful-set.ts'
import { SecureConfigMap } from '../core/secure-config-map.ts'
import { SecureSecret } from '../core/secure-secret.ts'
import { SecureServiceAccount } from '../core/secure-service-account.ts'
import { SecureService } from '../core/secure-service.ts'
import { mainAfter } from '../objects/main-after.ts'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta } from '../objects/object-meta.ts'
import { selectorLabels } from '../objects/standard-labels.ts'
import type { ApplicationArgs } from './application-args.ts'
import { refusalOf } from './application-faults.ts'
import { applicationLabels, metaOf, metricsLabel } from './application-labels.ts'
import { ingressOf, monitorOf, routeOf, urlOf, type Served } from './application-objects.ts'
import { openPorts, servedPorts, serviceArgs, sourcesOf } from './application-traffic.ts'
import { workloadArgs, type OwnObjects } from './application-workload.ts'
import { applicationSafeguards } from './application.controls.ts'
import { autoscalerSpec } from './autoscaler.ts'
import { disruptionBudgetSpec } from './disruption-budget.ts'
import { applicationPolicySpec } from './network-policy.ts'

type Workload = SecureDeployment | SecureStatefulSet
type Part = Pick<Component, 'claims'>

/**
 * An application: hardened pods that stay up while they are updated and while nodes are drained, a service, an account
 * of its own without a token, a network that is closed but to those it names, and whatever else it asks for: an
 * autoscaler, configuration and secrets whose changes roll the pods, a way in from outside with TLS, metrics.
 *
 * Controls: those of its pods (`SecureDeployment`); CIS Kubernetes 2.0.1 5.3.2; TLS from outside.
 *
 * @throws ResourceError when the namespace or the image are not said, or when Kubernetes would refuse what is asked for.
 *
 * @example
 * const shop = new Application(
 *   'shop',
 *   {
 *     namespace: 'shop',
 *     image: 'registry.example.com/shop/web:1.4.2',
 *     ports: { http: 8080 },
 *     probes: {
 *       liveness: { http: { path: '/healthz', port: 'http' } },
 *       readiness: { http: { path: '/ready', port: 'http' } },
 *     },
 *     route: { hosts: 'shop.example.com', gateway: { name: 'public', namespace: 'gateways' } },
 *   },
 *   { provider: cluster },
 * )
 */
export class Application extends ObjectComponent {
  /** `metadata.name` of what makes its pods. */
  readonly workload: Output<string>
  readonly namespace: Output<string>
  /** Labels that its pods have, and no others in the namespace. */
  readonly selector: Readonly<Record<string, string>>
  /** What it is reached by within the cluster; not there without ports. */
  readonly service: SecureService | undefined
  /** Where people find it; not there where nobody from outside does. */
  readonly url: string | undefined

  readonly #name: string
  readonly #args: ApplicationArgs
  readonly #opts: ComponentOptions
  readonly #meta: ReturnType<typeof metaOf>
  readonly #parts: Part[] = []

  constructor(name: string, args: ApplicationArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:Application', name, args, opts)
    this.needs<ApplicationArgs>(args, { namespace: 'says which namespace it is in', image: 'says what runs' })
    const called = args.name ?? name
    const refusal = refusalOf(called, args)
    if (refusal !== undefined) throw new ResourceError(refusal, this, true)
    this.#name = called
    this.#args = args
    this.#opts = opts
    this.#meta = metaOf(called, args)
    this.selector = selectorLabels(called)
    const controls = this.supports(applicationSafeguards, args)

    const closed = this.#closeNetwork(controls)
    const workload = this.#workload({ configMap: this.#configMap(), secret: this.#secret() }, closed)
    this.workload = workload.workload
    this.namespace = workload.namespace
    this.service = this.#service()
    this.#keepUp(workload)
    if (this.service !== undefined) this.#expose({ name: called, service: this.service.service, args })
    this.url = urlOf(args)
  }

  /** What it does for security with all of its parts, which claim theirs themselves. */
  get allClaims(): readonly Claim[] {
    return [...this.claims, ...this.#parts.flatMap(({ claims }) => claims)]
  }

  #kept<P extends Part>(part: P): P {
    this.#parts.push(part)
    return part
  }

  /** Overrides of a child that is a component itself mean the object that it makes. */
  #inner(role: string): ComponentOptions {
    const own = this.#opts.override?.[role]
    return own === undefined ? {} : { override: { main: own } }
  }

  #configMap(): OwnObjects['configMap'] {
    const { configuration } = this.#args
    if (configuration === undefined || Object.keys(configuration).length === 0) return undefined
    const args = { ...this.#meta(), data: configuration }
    const made = this.#kept(this.child(SecureConfigMap, 'config-map', args, this.#inner('config-map')))
    return { name: made.configMap, checksum: made.checksum }
  }

  #secret(): OwnObjects['secret'] {
    const { secrets } = this.#args
    if (secrets === undefined || Object.keys(secrets).length === 0) return undefined
    const made = this.child(SecureSecret, 'secret', { ...this.#meta(), data: secrets }, this.#inner('secret'))
    return { name: made.secret, checksum: made.checksum }
  }

  #account(): Input<string> {
    const { serviceAccountName, serviceAccount } = this.#args
    if (serviceAccountName !== undefined) return serviceAccountName
    const args = this.#meta({ annotations: serviceAccount?.annotations })
    return this.#kept(this.child(SecureServiceAccount, 'service-account', args, this.#inner('service-account')))
      .serviceAccount
  }

  /** Its pods, which start behind its network policy. */
  #workload(own: OwnObjects, closed: readonly Resource[]): Workload {
    const { kind = 'deployment', podLabels } = this.#args
    const args = {
      ...this.#meta(),
      ...workloadArgs({ ...this.#args, serviceAccountName: this.#account() }, this.#name, own),
      podLabels: { ...applicationLabels(this.#name, this.#args), ...podLabels },
    }
    const { main } = this.#opts
    const inner = mainAfter({ ...this.#inner('workload'), ...(main === undefined ? {} : { main }) }, closed)
    const { volumeClaimTemplates } = this.#args
    return this.#kept(
      kind === 'statefulSet'
        ? this.child(SecureStatefulSet, 'workload', { ...args, volumeClaimTemplates }, inner)
        : this.child(SecureDeployment, 'workload', args, inner),
    )
  }

  #service(): SecureService | undefined {
    const ports = servedPorts(this.#args)
    if (ports.length === 0) return undefined
    const { serviceAnnotations, metrics } = this.#args
    const labels = metrics?.serviceMonitor === true ? metricsLabel : undefined
    const args = {
      ...this.#meta({ annotations: serviceAnnotations, labels }),
      selector: this.selector,
      ports: serviceArgs(ports),
    }
    return this.#kept(this.child(SecureService, 'service', args, this.#inner('service')))
  }

  /** As many pods as are needed, and most of them always there. */
  #keepUp(workload: Workload): void {
    const { kind = 'deployment', autoscaling, disruptionBudget = true } = this.#args
    if (autoscaling !== undefined) {
      this.child(HorizontalPodAutoscaler, 'autoscaler', {
        metadata: objectMeta(this.#name, this.#meta()),
        spec: autoscalerSpec(autoscaling, {
          apiVersion: 'apps/v1',
          kind: kind === 'statefulSet' ? 'StatefulSet' : 'Deployment',
          name: workload.workload,
        }),
      })
    }
    if (disruptionBudget === false) return
    this.child(PodDisruptionBudget, 'disruption-budget', {
      metadata: objectMeta(this.#name, this.#meta()),
      spec: disruptionBudgetSpec(disruptionBudget === true ? {} : disruptionBudget, this.selector),
    })
  }

  /** Its network policy says what the application supports beside what its other objects say of themselves. */
  #closeNetwork(controls: ControlsByFramework): readonly Resource[] {
    const { networkPolicy = true, allowTo = [], dns = true } = this.#args
    if (!networkPolicy) return []
    const policy = this.child(NetworkPolicy, 'network-policy', {
      metadata: objectMeta(this.#name, this.#meta(), controls),
      spec: applicationPolicySpec<Input<string>>({
        selector: this.selector,
        ports: openPorts(this.#args),
        from: sourcesOf(this.#args),
        to: allowTo,
        dns,
      }),
    })
    return [policy]
  }

  /** Ways in from outside, and metrics: what needs others on the cluster comes after them. */
  #expose(served: Served): void {
    const { ingress, route, metrics, definitions = [] } = this.#args
    const after = { dependsOn: [...definitions] }
    if (ingress !== undefined) {
      const { annotations, spec } = ingressOf(ingress, served)
      this.child(
        Ingress,
        'ingress',
        { metadata: objectMeta(this.#name, this.#meta({ annotations })), spec },
        { ...awaited({}).main, ...after },
      )
    }
    if (route !== undefined) {
      this.child(
        CustomResource,
        'route',
        { ...routeOf(route, served), metadata: objectMeta(this.#name, this.#meta()) },
        after,
      )
    }
    if (metrics?.serviceMonitor !== true) return
    this.child(
      CustomResource,
      'service-monitor',
      {
        ...monitorOf(metrics, this.#name),
        metadata: objectMeta(this.#name, this.#meta({ labels: metrics.labels })),
      },
      after,
    )
  }
}
