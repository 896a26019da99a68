import { didYouMean, type Fault } from '@konductor/core/config'
import { appsDefaults } from '../apps/apps-defaults.ts'
import type { ResourcesArgs } from '../pods/container-args.ts'
import { resolvedAmounts } from '../pods/container-resources.ts'
import { applicationDefaults } from './application-defaults.ts'
import { scalingTargets, type AutoscalingArgs } from './autoscaler.ts'
import type { DisruptionBudgetArgs } from './disruption-budget.ts'
import type { DestinationPort } from './network-policy.ts'
import { budgetFaults } from './disruption-budget.config.ts'
import { exposed, type Exposed } from './exposed-path.ts'
import { peerFaults, type JudgedPeer } from './peer-faults.ts'

type Outside = Exposed & { readonly port?: string | undefined; readonly from?: object | undefined }

/** What of an application can be wrong beside its pods, as it is configured and as it is called in code. */
export interface Written {
  readonly kind?: 'deployment' | 'statefulSet' | undefined
  readonly ports?: object | undefined
  readonly servicePorts?: object | undefined
  readonly ingress?: Outside | undefined
  readonly route?: Outside | undefined
  readonly metrics?:
    { readonly port: string; readonly serviceMonitor?: boolean; readonly from?: object | undefined } | undefined
  readonly allowFrom?: readonly JudgedPeer<string>[] | undefined
  readonly allowTo?: readonly JudgedPeer<number | DestinationPort>[] | undefined
  readonly networkPolicy?: boolean | undefined
  readonly autoscaling?: AutoscalingArgs | undefined
  readonly replicas?: number | undefined
  readonly resources?: ResourcesArgs | undefined
  readonly sidecars?: Readonly<Record<string, { readonly resources?: ResourcesArgs | undefined }>> | undefined
  readonly disruptionBudget?: DisruptionBudgetArgs | boolean | undefined
  readonly volumeClaimTemplates?: object | undefined
  readonly configuration?: object | undefined
  readonly configurationPath?: string | undefined
  readonly secrets?: object | undefined
  readonly secretsPath?: string | undefined
  readonly secretsAsVariables?: boolean | undefined
  readonly files?: object | undefined
}

const portsOf = ({ ports = {} }: Written): readonly string[] => Object.keys(ports)

const portFault = (own: Written, name: string, below: Fault['below']): readonly Fault[] => {
  const known = portsOf(own)
  return known.includes(name)
    ? []
    : [
        {
          _tag: 'PortNotFound',
          because: `no port is called ${JSON.stringify(name)}${known.length === 0 ? ', and there is none' : `; there are: ${known.join(', ')}`}`,
          fix: didYouMean(name, known, known.length === 0 ? 'add ports: { http: 8080 }' : 'name one of those'),
          ...(below === undefined ? {} : { below }),
        },
      ]
}

/** Where something from outside is to lead to: to a port that there is, and that is said where there are several. */
const exposedPortFaults = (own: Written, key: 'ingress' | 'route'): readonly Fault[] => {
  const outside = own[key]
  if (outside === undefined) return []
  const byPath = exposed(outside).paths.flatMap(({ port }, index) =>
    port === undefined ? [] : portFault(own, port, [key, 'paths', index, 'port']),
  )
  if (outside.port !== undefined) return [...portFault(own, outside.port, [key, 'port']), ...byPath]
  const ports = portsOf(own)
  const needed = exposed(outside).paths.some(({ port }) => port === undefined)
  if (!needed || ports.includes('http') || ports.length === 1) return byPath
  return [
    ...byPath,
    {
      _tag: 'PortNotFound',
      because:
        ports.length === 0 ? 'there is no port that it could lead to' : `it could lead to any of ${ports.join(', ')}`,
      fix: ports.length === 0 ? 'add ports: { http: 8080 }' : `add port: ${ports[0] ?? ''}`,
      below: [key],
    },
  ]
}

const portFaults = (own: Written): readonly Fault[] => [
  ...Object.keys(own.servicePorts ?? {}).flatMap((name) => portFault(own, name, ['servicePorts', name])),
  ...(own.metrics === undefined ? [] : portFault(own, own.metrics.port, ['metrics', 'port'])),
  ...exposedPortFaults(own, 'ingress'),
  ...exposedPortFaults(own, 'route'),
  ...(own.allowFrom ?? []).flatMap(({ ports }, index) =>
    ports === undefined
      ? portsOf(own).length === 0
        ? [
            {
              _tag: 'PortNotFound',
              because: 'it has no port to come to',
              fix: 'add ports: { http: 8080 }',
              below: ['allowFrom', index],
            },
          ]
        : []
      : ports.flatMap((name, at) => portFault(own, name, ['allowFrom', index, 'ports', at])),
  ),
]

/** What leads to a service leads to one of its ports. */
const serviceFaults = ({ servicePorts, metrics, ...own }: Written): readonly Fault[] => {
  if (servicePorts === undefined) return []
  const asked: readonly (readonly [string | undefined, readonly (string | number)[]])[] = [
    ...(metrics?.serviceMonitor === true ? [[metrics.port, ['metrics', 'port']] as const] : []),
    ...(['ingress', 'route'] as const).flatMap((key) => {
      const outside = own[key]
      return outside === undefined
        ? []
        : [
            [outside.port, [key, 'port']] as const,
            ...exposed(outside).paths.map(({ port }, index) => [port, [key, 'paths', index, 'port']] as const),
          ]
    }),
  ]
  return asked.flatMap(([name, below]) =>
    name === undefined || Object.hasOwn(servicePorts, name) || !Object.hasOwn(own.ports ?? {}, name)
      ? []
      : [
          {
            _tag: 'PortNotFound',
            because: `the service has no port ${JSON.stringify(name)}; servicePorts names ${Object.keys(servicePorts).join(', ')}`,
            fix: `add ${name} to servicePorts`,
            below,
          },
        ],
  )
}

/** Percentages are taken of requests: an autoscaler that has none to take them of never does anything. */
const scalingFaults = (own: Written): readonly Fault[] => {
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

/** Who carries traffic to a closed application is let in by name. */
const throughFaults = (own: Written): readonly Fault[] => {
  if (own.networkPolicy === false) return []
  const missing = (below: readonly string[], who: string, example: string): Fault => ({
    _tag: 'SourceNotSaid',
    because: `the network policy lets nobody in, and does not know where ${who} is`,
    fix: `add from: { existingNamespace: ${example} }`,
    below,
  })
  return [
    ...(own.ingress !== undefined && own.ingress.from === undefined
      ? [missing(['ingress'], 'the ingress controller', 'traefik')]
      : []),
    ...(own.metrics?.serviceMonitor === true && own.metrics.from === undefined
      ? [missing(['metrics'], 'Prometheus', 'monitoring')]
      : []),
  ]
}

const dataFaults = (own: Written): readonly Fault[] => {
  const variable = /^[A-Za-z_][A-Za-z0-9_.-]*$/
  const names = (map: object | undefined, key: string): readonly Fault[] =>
    Object.keys(map ?? {})
      .filter((name) => !variable.test(name))
      .map((name) => ({
        _tag: 'BadName',
        because: `${JSON.stringify(name)} cannot be the name of a variable: letters, digits, dashes, dots and underscores, no digit first`,
        fix: key === 'configuration' ? 'choose another, or add configurationPath to have files' : 'choose another name',
        below: [key, name],
      }))
  const taken = (path: string | undefined, key: string): readonly Fault[] =>
    path === undefined || !Object.hasOwn(own.files ?? {}, path)
      ? []
      : [
          {
            _tag: 'Contradiction',
            because: `something else is mounted at ${path}, by files`,
            fix: 'choose another folder',
            below: [key],
          },
        ]
  return [
    ...(own.configurationPath === undefined ? names(own.configuration, 'configuration') : []),
    ...(own.secretsAsVariables === true ? names(own.secrets, 'secrets') : []),
    ...taken(own.configurationPath, 'configurationPath'),
    ...taken(own.secretsPath, 'secretsPath'),
    ...(own.configurationPath !== undefined && own.configurationPath === own.secretsPath
      ? [
          {
            _tag: 'Contradiction',
            because: 'configuration stands in the same folder',
            fix: 'choose another folder',
            below: ['secretsPath'],
          },
        ]
      : []),
  ]
}

/** What of an application Kubernetes would refuse, or what would never do what it says. */
export const applicationFaults = (own: Written): readonly Fault[] => [
  ...portFaults(own),
  ...serviceFaults(own),
  ...scalingFaults(own),
  ...throughFaults(own),
  ...dataFaults(own),
  ...peerFaults(own.allowFrom ?? [], own.allowTo ?? []),
  ...(typeof own.disruptionBudget === 'object' ? budgetFaults(own.disruptionBudget, leastPods(own)) : []),
  ...(own.volumeClaimTemplates === undefined || own.kind === 'statefulSet'
    ? []
    : [
        {
          _tag: 'Contradiction',
          because: 'only the pods of a stateful set have storage of their own',
          fix: 'add kind: statefulSet, or mount a claim with files',
          below: ['volumeClaimTemplates'],
        },
      ]),
]

/** Pods that there are at least. */
const leastPods = ({ kind, autoscaling, replicas }: Written): number =>
  autoscaling === undefined
    ? (replicas ?? (kind === 'statefulSet' ? appsDefaults.statefulSetReplicas : appsDefaults.deploymentReplicas))
    : (autoscaling.min ?? applicationDefaults.autoscaling.min)
