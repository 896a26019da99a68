import type { Limit, ResourcesArgs } from '../pods/container-args.ts'
import { resolvedAmounts } from '../pods/container-resources.ts'
import type { PodArgs } from '../pods/pod-args.ts'
import { amountOf } from './amount.ts'
import { containerAmounts, type ContainerLimits } from './container-limits.ts'

const resources = ['cpu', 'memory'] as const
const sides = ['requests', 'limits'] as const

/** What a quota counts of a pod: by `requests.cpu` and the like. */
export type Compute = Readonly<Record<string, number>>

/**
 * What a pod takes of a quota, as Kubernetes counts: its containers together, or whatever is more while it starts.
 *
 * @param limits The LimitRange of the namespace, which speaks where a container says nothing.
 */
export const podCompute = ({ containers, initContainers = [] }: PodArgs, limits?: ContainerLimits): Compute => {
  const defaults = containerAmounts(limits)
  return Object.fromEntries(
    sides.flatMap((side) =>
      resources.map((resource): readonly [string, number] => {
        const taken = ({ resources: own }: { readonly resources?: ResourcesArgs | undefined }): number =>
          takenOf(side, resource, own, defaults)
        // Those that go on beside the containers are there from their turn on.
        let beside = 0
        let starting = 0
        for (const first of initContainers) {
          if (first.sidecar === true) beside += taken(first)
          starting = Math.max(starting, beside + (first.sidecar === true ? 0 : taken(first)))
        }
        const together = Object.values(containers).reduce((sum, each) => sum + taken(each), beside)
        return [`${side}.${resource}`, Math.max(together, starting)]
      }),
    ),
  )
}

const takenOf = (
  side: (typeof sides)[number],
  resource: (typeof resources)[number],
  own: ResourcesArgs | undefined,
  defaults: ReturnType<typeof containerAmounts>,
): number => {
  const { requests, limits } = resolvedAmounts(own)
  const limit = written(limits[resource])
  const amount =
    side === 'limits'
      ? (limit ?? defaults.default[resource])
      : // A limit is a request, too, before the namespace is asked.
        (written(requests[resource]) ?? limit ?? defaults.defaultRequest[resource])
  return amount === undefined ? 0 : amountOf(amount)
}

const written = (amount: Limit | undefined): Exclude<Limit, 'none'> | undefined =>
  amount === 'none' ? undefined : amount
