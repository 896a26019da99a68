import type { ComponentOptions } from '@konductor/interfaces'
import { StatefulSet } from '@pulumi/kubernetes/apps/v1/statefulSet.js'
import { Service } from '@pulumi/kubernetes/core/v1/service.js'
import { output, type Input, type Output } from '@pulumi/pulumi/output.js'
import { serviceSpec } from '../core/service-spec.ts'
import { asOutput } from '../objects/as-output.ts'
import { objectMeta } from '../objects/object-meta.ts'
import { selectorLabels, standardLabels } from '../objects/standard-labels.ts'
import { PodComponent } from '../pods/pod-component.ts'
import { podFaults } from '../pods/pod-faults.ts'
import { podPorts } from '../pods/pod-ports.ts'
import { awaited } from './awaited.ts'
import { scaledByOthers } from './scaled-by-others.ts'
import type { SecureStatefulSetArgs } from './stateful-set-args.ts'
import { headlessName } from './stateful-set-companions.ts'
import { statefulSetPlace } from './stateful-set-place.ts'
import { statefulSetSpec } from './stateful-set-spec.ts'
import { statefulSetSafeguards } from './stateful-set.controls.ts'
import { podsAt } from './workload-faults.ts'

/**
 * A stateful set whose pods run without privileges, each with a name of its own, and storage of its own that stays when
 * the set is deleted.
 *
 * Pulumi waits five minutes for its pods, when it is made and at each update; `customTimeouts` of `main` say otherwise.
 *
 * Controls: Pod Security Standards restricted; CIS Kubernetes 2.0.1 5.1.5, 5.1.6, 5.2.2-5.2.9, 5.2.11, 5.2.12, 5.4.1,
 * 5.6.2, and what other publishers call the same.
 *
 * @throws ResourceError when the namespace or the containers are not said, or when Kubernetes would refuse them.
 *
 * @example
 * const db = new SecureStatefulSet(
 *   'db',
 *   {
 *     namespace: 'shop',
 *     containers: { db: { image: 'registry.example.com/db:17.2', files: { '/data': { volume: 'data' } } } },
 *     volumeClaimTemplates: { data: { size: '10Gi' } },
 *   },
 *   { provider: cluster },
 * )
 */
export class SecureStatefulSet extends PodComponent {
  /** `metadata.name`: what selects its pods by this name waits for it. */
  readonly workload: Output<string>
  readonly namespace: Output<string>
  /** `metadata.name` of the account that its pods run as. */
  readonly serviceAccount: Output<string>
  /** `metadata.name` of the service that its pods have their DNS names from: `<pod>.<service>`. */
  readonly service: Output<string>
  /** Labels that its pods have, and no others in the namespace. */
  readonly selector: Readonly<Record<string, string>>

  constructor(name: string, args: SecureStatefulSetArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureStatefulSet', name, args, awaited(opts))
    const called = args.name ?? name
    const labels = this.labelsOf(called, args)
    const spec = (serviceAccountName: Input<string>, serviceName: Input<string>) =>
      statefulSetSpec(args, { name: called, serviceAccountName, labels, serviceName })
    this.refuse(args, () => {
      const object = {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: { name: called },
        spec: spec(called, called),
      }
      const placeOf = statefulSetPlace(args.volumeClaimTemplates)
      return podFaults(args, { name: called, object, spec: podsAt, placeOf, typed: true })
    })
    const controls = this.supports(statefulSetSafeguards, args)
    const account = this.accountOf(called, args)
    const service = args.serviceName ?? this.#serviceOf(called, args)
    const metadata = objectMeta(called, args, controls, { labels })
    const set = this.main(StatefulSet, { metadata, spec: spec(account, service) }, scaledByOthers(args.replicas))
    this.workload = set.metadata.name
    this.namespace = asOutput(args.namespace)
    this.serviceAccount = account
    this.service = output(service)
    this.selector = selectorLabels(called)
  }

  /** The service that the DNS names of the pods come from: also of those that are not ready, which look for each other. */
  #serviceOf(called: string, args: SecureStatefulSetArgs): Input<string> {
    const { namespace, labels } = args
    return this.child(Service, 'service', {
      metadata: objectMeta(
        headlessName(called),
        { namespace, ...(labels === undefined ? {} : { labels }) },
        {},
        { labels: standardLabels(called) },
      ),
      spec: serviceSpec({
        selector: selectorLabels(called),
        headless: true,
        publishNotReadyAddresses: true,
        ports: Object.fromEntries(
          Object.entries(podPorts(args)).map(([port, { port: number, protocol }]) => [
            port,
            { port: number, target: port, protocol },
          ]),
        ),
      }),
    }).metadata.name
  }
}
