import type { Fault } from '@konductor/core/config'
import { badCidr, badPolicy } from '../checks/networks.ts'
import { manifestFaults } from '../objects/manifest-faults.ts'
import { applicationPolicySpec } from './network-policy.ts'
import type { DestinationPort } from './network-policy.ts'

/** Who, as far as Kubernetes can refuse it. */
export interface JudgedPeer<P> {
  readonly cidr?: string | undefined
  readonly except?: readonly string[] | undefined
  readonly ports?: readonly P[] | undefined
}

/** Networks and ranges of ports that Kubernetes refuses or would misread, each where it is written. */
export const peerFaults = (
  allowFrom: readonly JudgedPeer<string>[],
  allowTo: readonly JudgedPeer<number | DestinationPort>[],
): readonly Fault[] => {
  const spec = applicationPolicySpec({
    selector: {},
    ports: [],
    from: allowFrom.map(judged),
    to: allowTo.map(judged),
    dns: false,
  })
  return manifestFaults(
    { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', spec },
    [badCidr, badPolicy],
    ([, direction, index, part, ...rest]) => {
      const entry = [direction === 'ingress' ? 'allowFrom' : 'allowTo', index ?? 0]
      // spec.ingress[0].from[0].ipBlock.cidr is allowFrom[0].cidr; spec.egress[0].ports[1].port is allowTo[0].ports[1].
      if (part === 'ports') return [...entry, 'ports', ...rest.slice(0, 1), ...portOf(allowTo, index, rest)]
      return [...entry, ...rest.slice(2)]
    },
  )
}

/** What is not there, and not there as undefined. */
const judged = <P>({ cidr, except, ports }: JudgedPeer<P>) => ({
  ...(cidr === undefined ? {} : { cidr }),
  ...(except === undefined ? {} : { except }),
  ...(ports === undefined ? {} : { ports }),
})

const portOf = (
  allowTo: readonly JudgedPeer<number | DestinationPort>[],
  index: string | number | undefined,
  [port, setting]: readonly (string | number)[],
): readonly (string | number)[] => {
  const written = allowTo[Number(index)]?.ports?.[Number(port)]
  return typeof written === 'object' && setting !== undefined ? [setting] : []
}
