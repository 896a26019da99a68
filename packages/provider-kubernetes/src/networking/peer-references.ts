import type { WrittenReference } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import type { Namespace, Workload } from '../capabilities.ts'
import { referToObject } from '../objects/object-references.ts'
import { referToWorkload, type NamesWorkload } from '../objects/workload-reference.config.ts'
import { byName } from '../pods/in-order.ts'
import type { NetworkPolicyArgs, PeerArgs, PolicyPortArgs } from './network-policy-args.ts'

interface WrittenPeer extends NamesWorkload {
  readonly pods?: Readonly<Record<string, string>>
  readonly namespace?: WrittenReference
  readonly existingNamespace?: string
  readonly namespaces?: Readonly<Record<string, string>>
  readonly cidr?: string
  readonly except?: readonly string[]
}

/** The rules of a network policy as they are written. */
export interface WrittenRules {
  readonly ingress?: Readonly<
    Record<string, { readonly from?: readonly WrittenPeer[]; readonly ports?: readonly PolicyPortArgs[] }>
  >
  readonly egress?: Readonly<
    Record<string, { readonly to?: readonly WrittenPeer[]; readonly ports?: readonly PolicyPortArgs[] }>
  >
}

interface PlacedPeer {
  readonly peer: WrittenPeer
  /** From the policy down. */
  readonly at: string
}

/** All peers, always in one order: that of the names of the rules. */
const peersOf = ({ ingress, egress }: WrittenRules): readonly PlacedPeer[] => [
  ...byName(ingress).flatMap(([name, { from = [] }]) =>
    from.map((peer, index) => ({ peer, at: `ingress.${name}.from[${index}]` })),
  ),
  ...byName(egress).flatMap(([name, { to = [] }]) =>
    to.map((peer, index) => ({ peer, at: `egress.${name}.to[${index}]` })),
  ),
]

/** The workloads that peers name, in the order of the peers. */
export const workloadsOfPeers = (
  rules: WrittenRules,
  cluster: string,
  at: string,
): readonly Reference<'kubernetes.workload'>[] =>
  peersOf(rules).flatMap(({ peer, at: below }) => referToWorkload(peer, cluster, `${at}.${below}`) ?? [])

/** The namespaces that peers name by key, in the order of the peers. */
export const namespacesOfPeers = (
  rules: WrittenRules,
  cluster: string,
  at: string,
): readonly Reference<'kubernetes.namespace'>[] =>
  peersOf(rules).flatMap(({ peer: { namespace }, at: below }) =>
    namespace === undefined
      ? []
      : [referToObject(namespace, 'kubernetes.namespace', 'namespaces', cluster, `${at}.${below}.namespace`)],
  )

/** The rules with what their peers mean: the references stand in the order of the peers. */
export const resolvedRules = (
  { ingress, egress }: WrittenRules,
  resolved: { readonly peers: readonly Workload[]; readonly namespaces: readonly Namespace[] },
): Pick<NetworkPolicyArgs, 'ingress' | 'egress'> => {
  const workloads = [...resolved.peers]
  const namespaces = [...resolved.namespaces]
  const resolve = (written: WrittenPeer): PeerArgs => {
    const { cidr, except, pods, namespace, existingNamespace, namespaces: labels } = written
    if (cidr !== undefined) return { cidr, ...(except === undefined ? {} : { except }) }
    const workload = namesWorkload(written) ? workloads.shift() : undefined
    if (workload !== undefined) return { pods: workload.selector, namespace: workload.namespace }
    const named = namespace === undefined ? existingNamespace : namespaces.shift()?.name
    return {
      ...(pods === undefined ? {} : { pods }),
      ...(named === undefined ? {} : { namespace: named }),
      ...(labels === undefined ? {} : { namespaces: labels }),
    }
  }
  const ports = (written: readonly PolicyPortArgs[] | undefined) => (written === undefined ? {} : { ports: written })
  const inward = byName(ingress).map(([name, { from, ports: at }]) => [
    name,
    { ...(from === undefined ? {} : { from: from.map(resolve) }), ...ports(at) },
  ])
  const outward = byName(egress).map(([name, { to, ports: at }]) => [
    name,
    { ...(to === undefined ? {} : { to: to.map(resolve) }), ...ports(at) },
  ])
  return {
    ...(ingress === undefined ? {} : { ingress: Object.fromEntries(inward) }),
    ...(egress === undefined ? {} : { egress: Object.fromEntries(outward) }),
  }
}

const namesWorkload = ({ deployment, statefulSet, daemonSet, application }: NamesWorkload): boolean =>
  [deployment, statefulSet, daemonSet, application].some((name) => name !== undefined)
