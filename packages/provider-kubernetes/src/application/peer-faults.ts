import type { Fault } from '@konductor/core/config'
import { badCidr, badPolicy } from '../checks/networks.ts'
import { manifestFaults } from '../objects/manifest-faults.ts'
import { networkPolicySpec } from './network-policy.ts'
import type { Destination, Source } from './peers.config.ts'

/** Whether a network is every address there is. */
export const isEverywhere = (cidr: string | undefined): boolean => cidr !== undefined && /\/0+$/.test(cidr)

/** Networks and ranges of ports that Kubernetes refuses or would misread, each where it is written. */
export const peerFaults = (allowFrom: readonly Source[], allowTo: readonly Destination[]): readonly Fault[] => {
  const spec = networkPolicySpec({
    selector: {},
    ports: [],
    from: allowFrom,
    to: allowTo,
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

const portOf = (
  allowTo: readonly Destination[],
  index: string | number | undefined,
  [port, setting]: readonly (string | number)[],
): readonly (string | number)[] => {
  const written = allowTo[Number(index)]?.ports?.[Number(port)]
  return typeof written === 'object' && setting !== undefined ? [setting] : []
}
