import type { ComponentOptions } from '@konductor/interfaces'
import { DaemonSet } from '@pulumi/kubernetes/apps/v1/daemonSet.js'
import type { Input, Output } from '@pulumi/pulumi'
import { asOutput } from '../objects/as-output.ts'
import { objectMeta } from '../objects/object-meta.ts'
import { PodComponent } from '../pods/pod-component.ts'
import { podFaults } from '../pods/pod-faults.ts'
import { selectorLabels } from '../objects/standard-labels.ts'
import type { SecureDaemonSetArgs } from './daemon-set-args.ts'
import { daemonSetSpec } from './daemon-set-spec.ts'
import { daemonSetSafeguards } from './daemon-set.controls.ts'
import { awaited } from './awaited.ts'
import { podsAt, workloadPlace } from './workload-faults.ts'

/**
 * A daemon set, one pod of which runs on each node, without privileges: as nobody, who cannot become anybody, with a file
 * system that is not written to, without a token for the API server, and with limits.
 *
 * Pulumi waits five minutes for its pods, when it is made and at each update; `customTimeouts` of `main` say otherwise.
 *
 * Controls: Pod Security Standards restricted; CIS Kubernetes 2.0.1 5.1.5, 5.1.6, 5.2.2-5.2.9, 5.2.11, 5.2.12, 5.4.1,
 * 5.6.2, and what other publishers call the same.
 *
 * @throws ResourceError when the namespace or the containers are not said, or when Kubernetes would refuse them.
 *
 * @example
 * const agent = new SecureDaemonSet(
 *   'agent',
 *   {
 *     namespace: 'shop',
 *     containers: { agent: { image: 'registry.example.com/agent:2.1.0' } },
 *   },
 *   { provider: cluster },
 * )
 */
export class SecureDaemonSet extends PodComponent {
  /** `metadata.name`: what selects its pods by this name waits for it. */
  readonly workload: Output<string>
  readonly namespace: Output<string>
  /** `metadata.name` of the account that its pods run as. */
  readonly serviceAccount: Output<string>
  /** Labels that its pods have, and no others in the namespace. */
  readonly selector: Readonly<Record<string, string>>

  constructor(name: string, args: SecureDaemonSetArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureDaemonSet', name, args, awaited(opts))
    const called = args.name ?? name
    const labels = this.labelsOf(called, args)
    const spec = (serviceAccountName: Input<string>) =>
      daemonSetSpec(args, { name: called, serviceAccountName, labels })
    this.refuse(args, () => {
      const object = { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: called }, spec: spec(called) }
      return podFaults(args, { name: called, object, spec: podsAt, placeOf: workloadPlace, typed: true })
    })
    const controls = this.supports(daemonSetSafeguards, args)
    const account = this.accountOf(called, args)
    const metadata = objectMeta(called, args, controls, { labels })
    const set = this.main(DaemonSet, { metadata, spec: spec(account) })
    this.workload = set.metadata.name
    this.namespace = asOutput(args.namespace)
    this.serviceAccount = account
    this.selector = selectorLabels(called)
  }
}
