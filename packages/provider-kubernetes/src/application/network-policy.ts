import type { Input } from '@pulumi/pulumi'
import type { NetworkPolicyArgs, PeerArgs } from '../networking/network-policy-args.ts'
import { networkPolicySpec } from '../networking/network-policy-spec.ts'

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
  readonly port: number
  /** The last port of a range. */
  readonly endPort?: number
  /** @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP'
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

interface ApplicationPolicyArgs<N> {
  readonly selector: Readonly<Record<string, Input<string>>>
  readonly ports: readonly OpenPort[]
  readonly from: readonly SourceArgs<N>[]
  readonly to: readonly DestinationArgs<N>[]
  /** Whether the DNS of the cluster may be asked. */
  readonly dns: boolean
}

const dnsOfCluster: NonNullable<NetworkPolicyArgs['egress']>[string] = {
  to: [{ namespace: 'kube-system', pods: { 'k8s-app': 'kube-dns' } }],
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
}

const peerOf = <N extends Input<string>>({ cidr, except, namespace, pods }: Peer<N>): PeerArgs =>
  cidr === undefined
    ? { ...(namespace === undefined ? {} : { namespace }), ...(pods === undefined ? {} : { pods }) }
    : { cidr, ...(except === undefined ? {} : { except }) }

/** Rules by name, whose order is that of the names: as they are listed. */
const listed = <R>(rules: readonly R[]): Readonly<Record<string, R>> =>
  Object.fromEntries(rules.map((rule, index) => [String(index).padStart(4, '0'), rule]))

/**
 * The spec of the NetworkPolicy of an application: nothing comes in but from those named, and nothing goes out but to
 * those named and to the DNS of the cluster. The kubelet's probes come in regardless.
 */
export const applicationPolicySpec = <N extends Input<string>>(args: ApplicationPolicyArgs<N>) => {
  const { selector, ports, from, to, dns } = args
  const protocolOf = (name: string) => ports.find((port) => port.name === name)?.protocol ?? 'TCP'
  return networkPolicySpec({
    pods: selector,
    ingress: listed(
      from.map((source) => ({
        from: [peerOf(source)],
        ports: (source.ports ?? ports.map(({ name }) => name)).map((name) => ({
          port: name,
          protocol: protocolOf(name),
        })),
      })),
    ),
    egress: listed([
      ...(dns ? [dnsOfCluster] : []),
      ...to.map((destination) => ({
        to: [peerOf(destination)],
        ...(destination.ports === undefined
          ? {}
          : {
              ports: destination.ports.map((each) => {
                if (typeof each === 'number') return each
                const { endPort, ...rest } = each
                return { ...rest, ...(endPort === undefined ? {} : { to: endPort }) }
              }),
            }),
      })),
    ]),
  })
}
