import type { Fault } from '@konductor/core/config'
import { duplicateEntry } from '../checks/duplicates.ts'
import { badCidr } from '../checks/networks.ts'
import { badPort } from '../checks/ports.ts'
import { manifestFaults } from '../objects/manifest-faults.ts'
import { byName } from '../pods/in-order.ts'
import { publicAnnotations } from './internal-annotations.ts'
import type { ServiceArgs } from './service-args.ts'
import { portArgs, serviceSpec } from './service-spec.ts'

interface Written extends ServiceArgs {
  readonly for?: object
  readonly annotations?: Readonly<Record<string, string>>
}

/** What does not fit together in a service. */
export const serviceChecks: readonly ((written: Written) => readonly Fault[])[] = [
  (written) => sourceFaults(written),
  (written) => typeFaults(written),
  (written) =>
    manifestFaults(
      { apiVersion: 'v1', kind: 'Service', spec: serviceSpec(written) },
      [badPort, duplicateEntry, badCidr],
      (path) => placeOf(written, path),
    ),
]

const contradiction = (below: string, because: string, fix: string): Fault => ({
  _tag: 'Contradiction',
  because,
  fix,
  below: below.split('.'),
})

/** What is behind it is said once. */
const sourceFaults = (written: Written): readonly Fault[] => {
  const { externalName, selector, ports, headless = false } = written
  if (externalName !== undefined) {
    return (['for', 'selector', 'ports', 'clusterIP', 'sessionAffinity'] as const)
      .filter((key) => written[key] !== undefined)
      .map((key) =>
        contradiction(key, `a service that stands for ${externalName} has no ${key}`, 'keep one of the two'),
      )
  }
  return [
    ...(written.for !== undefined && selector !== undefined
      ? [contradiction('selector', 'for and selector both say which pods are behind it', 'keep one')]
      : []),
    ...(written.for === undefined && selector === undefined
      ? [
          {
            _tag: 'Missing',
            because: 'nothing says which pods are behind it',
            fix: 'add for: { deployment: <key> }, or a selector; an empty one where somebody else says it',
            below: ['for'],
          },
        ]
      : []),
    ...(!knowsPorts(written) && !headless && Object.keys(ports ?? {}).length === 0
      ? [
          {
            _tag: 'Missing',
            because:
              written.for === undefined
                ? 'a service has at least one port'
                : 'which ports the pods of another stack have is not known here',
            fix: 'add ports: { http: 80 }',
            below: ['ports'],
          },
        ]
      : []),
  ]
}

/** Whether the ports of the pods behind it say which it has. */
const knowsPorts = ({ for: workload }: Written): boolean =>
  workload !== undefined && !Object.values(workload).some((named) => typeof named === 'object')

const typeFaults = (written: Written): readonly Fault[] => {
  const { type = 'ClusterIP', headless = false, clusterIP, externalName, externalTrafficPolicy, ports = {} } = written
  const inside = type === 'ClusterIP'
  return [
    ...(externalName !== undefined && !inside
      ? [contradiction('type', `a service that stands for ${externalName} has no type of its own`, 'take it out')]
      : []),
    ...(headless && !inside
      ? [contradiction('headless', `a service of type ${type} has an address`, 'take it out, or the type')]
      : []),
    ...(headless && clusterIP !== undefined
      ? [contradiction('clusterIP', 'a headless service has no address of its own', 'keep one')]
      : []),
    ...(externalTrafficPolicy !== undefined && inside
      ? [
          contradiction(
            'externalTrafficPolicy',
            'nothing comes from outside to a service of type ClusterIP',
            'take it out',
          ),
        ]
      : []),
    ...(type !== 'LoadBalancer' &&
    (written.loadBalancer?.sourceRanges !== undefined || written.loadBalancer?.class !== undefined)
      ? [
          contradiction(
            'loadBalancer',
            `a service of type ${type} has no load balancer`,
            'add type: LoadBalancer, or take it out',
          ),
        ]
      : []),
    ...(type !== 'LoadBalancer' || written.loadBalancer?.internal === false
      ? []
      : publicAnnotations(written.annotations).map((key) => ({
          _tag: 'Contradiction',
          because: 'loadBalancer.internal keeps the load balancer within the network, and this would not',
          fix: 'take it out; loadBalancer.internal: false says that it stands in the internet',
          below: ['annotations', key],
        }))),
    ...(inside
      ? byName(ports).flatMap(([name, port]) =>
          portArgs(port).nodePort === undefined
            ? []
            : [
                contradiction(
                  `ports.${name}.nodePort`,
                  'a service of type ClusterIP has no port of nodes',
                  'take it out',
                ),
              ],
        )
      : []),
  ]
}

/** The setting that a field of the spec is made from. */
const placeOf = (
  { ports = {} }: Written,
  [, field, index, key]: readonly (string | number)[],
): readonly (string | number)[] | undefined => {
  if (field === 'loadBalancerSourceRanges')
    return ['loadBalancer', 'sourceRanges', ...(index === undefined ? [] : [index])]
  if (field !== 'ports') return undefined
  const [name, written] = byName(ports)[Number(index)] ?? []
  if (name === undefined) return ['ports']
  // Said above, in the words of configuration.
  if (key === 'nodePort') return undefined
  return ['ports', name, ...(typeof written === 'object' ? [key === 'targetPort' ? 'target' : String(key)] : [])]
}
