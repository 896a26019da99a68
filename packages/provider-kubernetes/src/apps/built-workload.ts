import type { ControlIds } from '@konductor/core/config'
import type { Claim, Cluster } from '@konductor/interfaces'
import type { Output } from '@pulumi/pulumi'
import type { Workload } from '../capabilities.ts'
import type { PodArgs } from '../pods/pod-args.ts'
import { podPorts } from '../pods/pod-ports.ts'

/** A workload as its component leaves it. */
interface Made {
  readonly workload: Output<string>
  readonly namespace: Output<string>
  readonly selector: Readonly<Record<string, string>>
  readonly claims: readonly Claim[]
  readonly controls: ControlIds
}

/** What each builder of a workload returns: what others need of it, and what stands in `state`. */
export const builtWorkload = (
  kind: NonNullable<Workload['kind']>,
  { workload: name, namespace, selector, claims, controls }: Made,
  pod: PodArgs,
  cluster: Cluster,
) => ({
  claims,
  offers: {
    'kubernetes.workload': { kind, apiVersion: 'apps/v1', name, namespace, selector, ports: podPorts(pod) },
  },
  state: {
    name,
    namespace,
    cluster: cluster.name,
    controls,
  },
})
