import { formatPath, type Fault } from '@konductor/core/config'
import { appsDefaults } from '../apps/apps-defaults.ts'
import { resolvedAmounts } from '../pods/container-resources.ts'
import { applicationDefaults } from './application-defaults.ts'
import { scalingTargets } from './autoscaler.ts'
import { budgetFaults } from './disruption-budget.config.ts'
import { peerFaults } from './peer-faults.ts'
import { portChecks, serviceFaults } from './port-faults.ts'
import type { WrittenApplication } from './written-application.ts'

type ApplicationCheck = (own: WrittenApplication) => readonly Fault[]

/** Percentages are taken of requests: an autoscaler that has none to take them of never does anything. */
const scalingFaults = (own: WrittenApplication): readonly Fault[] => {
  const { autoscaling, replicas } = own
  if (autoscaling === undefined) return []
  const containers = [
    { requests: resolvedAmounts(own.resources).requests, below: [] as readonly string[] },
    ...Object.entries(own.sidecars ?? {}).map(([name, sidecar]) => ({
      requests: resolvedAmounts(sidecar.resources).requests,
      below: ['sidecars', name] as readonly string[],
    })),
  ]
  return [
    ...(replicas === undefined
      ? []
      : [
          {
            _tag: 'Contradiction',
            because: 'an autoscaler says how many there are, and replicas does, too',
            fix: 'take replicas out; autoscaling.min is the least',
            below: ['replicas'],
          },
        ]),
    ...scalingTargets(autoscaling).flatMap(([resource, target]) =>
      typeof target === 'string'
        ? []
        : containers
            .filter(({ requests }) => requests[resource] === 'none')
            .map(({ below }) => ({
              _tag: 'NothingToScaleBy',
              because: `the autoscaler keeps ${resource} at ${target}% of what is requested, and nothing is`,
              fix: `request ${resource}, or give an amount to keep in autoscaling.${resource}`,
              below: [...below, 'resources', 'requests', resource],
            })),
    ),
  ]
}

const sourceNotSaid = (below: readonly string[], who: string, example: string): readonly Fault[] => [
  {
    _tag: 'SourceNotSaid',
    because: `the network policy lets nobody in, and does not know where ${who} is`,
    fix: `add from: { existingNamespace: ${example} }`,
    below,
  },
]

/** Who carries traffic to a closed application is let in by name. */
const throughChecks: readonly ApplicationCheck[] = [
  ({ networkPolicy, ingress }) =>
    networkPolicy !== false && ingress !== undefined && ingress.from === undefined
      ? sourceNotSaid(['ingress'], 'the ingress controller', 'traefik')
      : [],
  ({ networkPolicy, metrics }) =>
    networkPolicy !== false && metrics?.serviceMonitor === true && metrics.from === undefined
      ? sourceNotSaid(['metrics'], 'Prometheus', 'monitoring')
      : [],
]

const variable = /^[A-Za-z_][A-Za-z0-9_.-]*$/

const variableFaults = (map: object | undefined, key: 'configuration' | 'secrets'): readonly Fault[] =>
  Object.keys(map ?? {})
    .filter((name) => !variable.test(name))
    .map((name) => ({
      _tag: 'BadName',
      because: `${JSON.stringify(name)} cannot be the name of a variable: letters, digits, dashes, dots and underscores, no digit first`,
      fix: key === 'configuration' ? 'choose another, or add configurationPath to have files' : 'choose another name',
      below: [key, name],
    }))

const takenFaults = (own: WrittenApplication, key: 'configurationPath' | 'secretsPath'): readonly Fault[] => {
  const path = own[key]
  return path === undefined || !Object.hasOwn(own.files ?? {}, path)
    ? []
    : [
        {
          _tag: 'Contradiction',
          because: `something else is mounted at ${path}, by files`,
          fix: 'choose another folder',
          below: [key],
        },
      ]
}

const dataChecks: readonly ApplicationCheck[] = [
  (own) => (own.configurationPath === undefined ? variableFaults(own.configuration, 'configuration') : []),
  (own) => (own.secretsAsVariables === true ? variableFaults(own.secrets, 'secrets') : []),
  (own) => takenFaults(own, 'configurationPath'),
  (own) => takenFaults(own, 'secretsPath'),
  (own) =>
    own.configurationPath !== undefined && own.configurationPath === own.secretsPath
      ? [
          {
            _tag: 'Contradiction',
            because: 'configuration stands in the same folder',
            fix: 'choose another folder',
            below: ['secretsPath'],
          },
        ]
      : [],
]

/** What of an application Kubernetes would refuse, or what would never do what it says. */
export const applicationChecks: readonly ApplicationCheck[] = [
  ...portChecks,
  (own) => serviceFaults(own),
  (own) => scalingFaults(own),
  ...throughChecks,
  ...dataChecks,
  ({ allowFrom = [] }) => peerFaults(allowFrom, []),
  ({ allowTo = [] }) => peerFaults([], allowTo),
  (own) => (typeof own.disruptionBudget === 'object' ? budgetFaults(own.disruptionBudget, leastPods(own)) : []),
  ({ volumeClaimTemplates, kind }) =>
    volumeClaimTemplates === undefined || kind === 'statefulSet'
      ? []
      : [
          {
            _tag: 'Contradiction',
            because: 'only the pods of a stateful set have storage of their own',
            fix: 'add kind: statefulSet, or mount a claim with files',
            below: ['volumeClaimTemplates'],
          },
        ],
]

/** Pods that there are at least. */
const leastPods = ({ kind, autoscaling, replicas }: WrittenApplication): number =>
  autoscaling === undefined
    ? (replicas ?? (kind === 'statefulSet' ? appsDefaults.statefulSetReplicas : appsDefaults.deploymentReplicas))
    : (autoscaling.min ?? applicationDefaults.autoscaling.min)

/**
 * Why an application cannot be made, as a sentence; nothing where it can.
 *
 * @param name `metadata.name`, by which its main container is called.
 */
export const refusalOf = (name: string, own: WrittenApplication): string | undefined => {
  const said = [
    ...applicationChecks
      .flatMap((check) => check(own))
      .map(({ below = [], because }) => `${formatPath(below)}: ${because}`),
    ...(Object.hasOwn(own.sidecars ?? {}, name) ? [`sidecars.${name}: the main container is called so`] : []),
  ]
  return said.length === 0 ? undefined : `${name} cannot be made: ${said.join('; ')}`
}
