import type { Fault } from '@konductor/core/config'
import { badCidr, badPolicy } from '../checks/networks.ts'
import { manifestFaults } from '../objects/manifest-faults.ts'
import { byName } from '../pods/in-order.ts'
import { networkPolicySpec } from './network-policy-spec.ts'
import { resolvedRules, type WrittenRules } from './peer-references.ts'

interface Written extends WrittenRules {
  readonly for?: object
  readonly pods?: object
}

/** What does not fit together in a network policy, and what Kubernetes refuses or takes for something else. */
export const networkPolicyChecks: readonly ((written: Written) => readonly Fault[])[] = [
  (written) =>
    written.for === undefined || written.pods === undefined
      ? []
      : [
          {
            _tag: 'Contradiction',
            because: 'for and pods both say which pods it is about',
            fix: 'keep one',
            below: ['pods'],
          },
        ],
  ({ ingress, egress }) =>
    ingress === undefined && egress === undefined
      ? [
          {
            _tag: 'Missing',
            because: 'it says neither what may come in nor what may go out',
            fix: 'add ingress or egress; an empty one lets nothing through',
            below: ['ingress'],
          },
        ]
      : [],
  ({ ingress }) => ruleFaults(ingress === undefined ? {} : { ingress }),
  ({ egress }) => ruleFaults(egress === undefined ? {} : { egress }),
]

const ruleFaults = (written: WrittenRules): readonly Fault[] =>
  manifestFaults(
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      // Whom others are by name is not known here, and no matter for networks and ports.
      spec: networkPolicySpec(resolvedRules(written, { peers: [], namespaces: [] })),
    },
    [badCidr, badPolicy],
    (path) => placeOf(written, path),
  )

/** The setting that a field of the spec is made from. */
const placeOf = (
  written: WrittenRules,
  [, direction, index, list, at, ...rest]: readonly (string | number)[],
): readonly (string | number)[] | undefined => {
  if (direction !== 'ingress' && direction !== 'egress') return undefined
  const name = byName<object>(written[direction])[Number(index)]?.[0]
  if (name === undefined || list === undefined || at === undefined) return [direction]
  const below = rest.filter((key) => key !== 'ipBlock').map((key) => (key === 'endPort' ? 'to' : key))
  const entry: unknown = Reflect.get(Object(Reflect.get(Object(written[direction]?.[name]), list)), at)
  return [direction, name, list, at, ...(typeof entry === 'object' ? below : [])]
}
