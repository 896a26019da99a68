import type { Input } from '@pulumi/pulumi'
import type { ServicePortArgs } from '../core/service-args.ts'
import type { ApplicationArgs } from './application-args.ts'
import { isEveryAddress } from '../networking/every-address.ts'
import { exposed, usualPort, type ExposedPath } from '../networking/exposed-path.ts'
import type { OpenPort, SourceArgs } from './network-policy.ts'

/** A port of the container, and what the service calls it. */
export interface ServedPort extends OpenPort {
  /** Of the service. */
  readonly number: number
}

type Traffic = Pick<
  ApplicationArgs,
  'ports' | 'servicePorts' | 'ingress' | 'route' | 'metrics' | 'allowFrom' | 'allowTo' | 'namespace' | 'networkPolicy'
>

/** Ports that the main container listens at, by name. */
export const openPorts = ({
  ports = {},
}: Pick<Traffic, 'ports'>): readonly (OpenPort & { readonly number: number })[] =>
  Object.entries(ports)
    .map(([name, port]): OpenPort & { readonly number: number } =>
      typeof port === 'number'
        ? { name, number: port, protocol: 'TCP' }
        : { name, number: port.port, protocol: port.protocol ?? 'TCP' },
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Ports of the service. */
export const servedPorts = ({ ports, servicePorts }: Pick<Traffic, 'ports' | 'servicePorts'>): readonly ServedPort[] =>
  openPorts({ ports }).flatMap((port) => {
    if (servicePorts === undefined) return [port]
    const number = servicePorts[port.name]
    return number === undefined ? [] : [{ ...port, number }]
  })

/** The same as a service takes them: each leads to the port of the container by its name. */
export const serviceArgs = (ports: readonly ServedPort[]): Readonly<Record<string, ServicePortArgs>> =>
  Object.fromEntries(ports.map(({ name, number, protocol }) => [name, { port: number, target: name, protocol }]))

/** The name of the port that something from outside leads to. */
export const portBehind = (
  { ports, servicePorts }: Pick<Traffic, 'ports' | 'servicePorts'>,
  port?: string,
): ((path: ExposedPath) => string) => {
  const names = servedPorts({ ports, servicePorts }).map(({ name }) => name)
  const usual = port ?? usualPort(names) ?? 'http'
  return (path) => path.port ?? usual
}

/** Who may come in: those that are named, and those through whom traffic comes, to the ports that it leads to. */
export const sourcesOf = (args: Traffic): readonly SourceArgs<Input<string>>[] => {
  const { ingress, route, metrics } = args
  const behind = (outside: NonNullable<typeof ingress | typeof route>) => [
    ...new Set(exposed(outside).paths.map(portBehind(args, outside.port))),
  ]
  return [
    ...(args.allowFrom ?? []),
    ...(ingress?.from === undefined ? [] : [{ ...ingress.from, ports: behind(ingress) }]),
    ...(route === undefined
      ? []
      : [{ ...(route.from ?? { namespace: route.gateway.namespace ?? args.namespace }), ports: behind(route) }]),
    ...(metrics?.from === undefined ? [] : [{ ...metrics.from, ports: [metrics.port] }]),
  ]
}

/** What decides whether the network is closed. */
interface Peers {
  readonly networkPolicy?: boolean | undefined
  readonly allowFrom?: readonly { readonly cidr?: string | undefined }[] | undefined
  readonly allowTo?: readonly { readonly cidr?: string | undefined }[] | undefined
}

/** Where the network is not closed: the settings that open it, from the application down. */
export const openNetworkAt = ({
  networkPolicy,
  allowFrom = [],
  allowTo = [],
}: Peers): readonly (readonly (string | number)[])[] => [
  ...(networkPolicy === false ? [['networkPolicy']] : []),
  ...allowFrom.flatMap(({ cidr }, index) => (isEveryAddress(cidr) ? [['allowFrom', index, 'cidr']] : [])),
  ...allowTo.flatMap(({ cidr }, index) => (isEveryAddress(cidr) ? [['allowTo', index, 'cidr']] : [])),
]
