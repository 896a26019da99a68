import { formatPath, type Fault } from '@konductor/core/config'
import type { ComponentOptions } from '@konductor/interfaces'
import { ServiceAccount } from '@pulumi/kubernetes/core/v1/serviceAccount.js'
import type { Output } from '@pulumi/pulumi'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { output } from '@pulumi/pulumi/output.js'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type NamespacedArgs } from '../objects/object-meta.ts'
import { standardLabels } from '../objects/standard-labels.ts'
import type { PodArgs } from './pod-args.ts'
import { firstOf } from './in-order.ts'
import { isJudged } from './judged.ts'

/** What every component takes that makes pods. */
export type PodComponentArgs = NamespacedArgs & PodArgs

/** What makes pods: they run as an account of their own, which has no token and no rights. */
export abstract class PodComponent extends ObjectComponent {
  readonly #podName: string

  protected constructor(type: string, name: string, args: PodComponentArgs, opts: ComponentOptions) {
    super(type, name, args, opts)
    this.#podName = name
    this.needs<PodComponentArgs>(args, {
      namespace: 'says which namespace it is in',
      containers: 'says what runs',
    })
  }

  /** The labels of the workload and of its pods. */
  protected labelsOf(called: string, { containers }: PodArgs): Readonly<Record<string, string>> {
    const [main] = firstOf(containers, called)
    return standardLabels(called, main?.[1].image)
  }

  /** `metadata.name` of the account that the pods run as: the given one, else one of their own. */
  protected accountOf(called: string, args: PodComponentArgs): Output<string> {
    if (args.serviceAccountName !== undefined) return output(args.serviceAccountName)
    const account = this.child(ServiceAccount, 'service-account', {
      metadata: objectMeta(
        called,
        { namespace: args.namespace, ...(args.labels === undefined ? {} : { labels: args.labels }) },
        {},
        {
          labels: standardLabels(called),
          ...(args.serviceAccount?.annotations === undefined ? {} : { annotations: args.serviceAccount.annotations }),
        },
      ),
      automountServiceAccountToken: false,
    })
    return account.metadata.name
  }

  /** Ends the program with what Kubernetes would refuse of pods, where it would refuse anything. */
  protected refuse(pod: PodArgs, faultsOf: () => readonly Fault[]): void {
    const faults = isJudged(pod) ? [] : faultsOf()
    if (faults.length === 0) return
    const said = faults.map(({ below = [], because }) => `${formatPath(below)}: ${because}`)
    throw new ResourceError(`${this.#podName} cannot be made: ${said.join('; ')}`, this, true)
  }
}
