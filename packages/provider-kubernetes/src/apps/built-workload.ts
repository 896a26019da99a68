import { supportedControls, type Safeguard } from '@konductor/core/config'
import type { Claim, Cluster, UnitBase } from '@konductor/interfaces'
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
}

/** What each builder of a workload returns: what others need of it, and what stands in `state`. */
export const builtWorkload = (
  kind: Workload['kind'],
  { workload: name, namespace, selector, claims }: Made,
  pod: PodArgs,
  safeguards: readonly Safeguard<PodArgs>[],
  { override }: Pick<UnitBase, 'override'>,
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
    controls: supportedControls(safeguards, pod, Object.keys(override ?? {})),
  },
})
