import { toDns } from '../core/network-policies.ts'

/** Who may come in, or where traffic may go: addresses, or pods of a namespace. */
export interface Peer<N = string> {
  /** Addresses outside of the cluster. */
  readonly cidr?: string
  /** Parts of `cidr` that are not meant. */
  readonly except?: readonly string[]
  /** `metadata.name` of the namespace. @default that of the application, where `pods` are given */
  readonly namespace?: N
  /** Labels of the pods. @default all pods of the namespace */
  readonly pods?: Readonly<Record<string, N>>
}

/** Who may come in, and to which ports. */
export interface SourceArgs<N = string> extends Peer<N> {
  /** Names of ports of the containers. @default all that they have */
  readonly ports?: readonly string[]
}

/** A port elsewhere. */
export interface DestinationPort {
  readonly port?: number
  /** The last port of a range. */
  readonly endPort?: number
  /** @default 'TCP' */
  readonly protocol?: string
}

/** Where traffic may go, and to which ports. */
export interface DestinationArgs<N = string> extends Peer<N> {
  /** @default all */
  readonly ports?: readonly (number | DestinationPort)[]
}

/** A port of a container that traffic may come to. */
export interface OpenPort {
  readonly name: string
  readonly protocol: 'TCP' | 'UDP' | 'SCTP'
}

interface PolicyArgs<N, L> {
  readonly selector: L
  readonly ports: readonly OpenPort[]
  readonly from: readonly SourceArgs<N>[]
  readonly to: readonly DestinationArgs<N>[]
  /** Whether the DNS of the cluster may be asked. */
  readonly dns: boolean
}

const named = 'kubernetes.io/metadata.name'

const peerOf = <N>({ cidr, except, namespace, pods }: Peer<N>) =>
  cidr !== undefined
    ? { ipBlock: { cidr, ...(except === undefined || except.length === 0 ? {} : { except: [...except] }) } }
    : {
        ...(namespace === undefined ? {} : { namespaceSelector: { matchLabels: { [named]: namespace } } }),
        ...(pods === undefined ? {} : { podSelector: { matchLabels: { ...pods } } }),
      }

const portsAt = (ports: readonly (number | DestinationPort)[]) =>
  ports.map((each) => {
    const { protocol = 'TCP', ...rest } = typeof each === 'number' ? { port: each } : each
    return { ...rest, protocol }
  })

/**
 * The spec of the NetworkPolicy of an application: nothing comes in but from those named, and nothing goes out but to
 * those named and to the DNS of the cluster. The kubelet's probes come in regardless.
 */
export const networkPolicySpec = <N, L>({ selector, ports, from, to, dns }: PolicyArgs<N, L>) => {
  const protocolOf = (name: string): string => ports.find((port) => port.name === name)?.protocol ?? 'TCP'
  const ingress = from.map((source) => ({
    from: [peerOf(source)],
    ports: (source.ports ?? ports.map(({ name }) => name)).map((name) => ({ port: name, protocol: protocolOf(name) })),
  }))
  const egress = [
    ...(dns ? [toDns] : []),
    ...to.map((destination) => ({
      to: [peerOf(destination)],
      ...(destination.ports === undefined ? {} : { ports: portsAt(destination.ports) }),
    })),
  ]
  return {
    podSelector: { matchLabels: selector },
    policyTypes: ['Ingress', 'Egress'],
    ...(ingress.length === 0 ? {} : { ingress }),
    ...(egress.length === 0 ? {} : { egress }),
  }
}
