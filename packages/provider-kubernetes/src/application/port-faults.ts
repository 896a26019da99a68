import { didYouMean, type Fault } from '@konductor/core/config'
import { exposed } from '../networking/exposed-path.ts'
import type { WrittenApplication } from './written-application.ts'

const portsOf = ({ ports = {} }: WrittenApplication): readonly string[] => Object.keys(ports)

const portFault = (own: WrittenApplication, name: string, below: Fault['below']): readonly Fault[] => {
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
const exposedPortFaults = (own: WrittenApplication, key: 'ingress' | 'route'): readonly Fault[] => {
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

/** Ports that are named and not there. */
export const portChecks: readonly ((own: WrittenApplication) => readonly Fault[])[] = [
  (own) => Object.keys(own.servicePorts ?? {}).flatMap((name) => portFault(own, name, ['servicePorts', name])),
  (own) => (own.metrics === undefined ? [] : portFault(own, own.metrics.port, ['metrics', 'port'])),
  (own) => exposedPortFaults(own, 'ingress'),
  (own) => exposedPortFaults(own, 'route'),
  (own) =>
    (own.allowFrom ?? []).flatMap(({ ports }, index) =>
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
export const serviceFaults = ({ servicePorts, metrics, ...own }: WrittenApplication): readonly Fault[] => {
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
