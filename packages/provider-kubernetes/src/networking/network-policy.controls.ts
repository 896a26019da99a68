import type { Safeguard } from '@konductor/core/config'
import { isEveryAddress } from './every-address.ts'
import { namedPeers } from './named-peers.ts'
import type { NetworkPolicyArgs, PeerArgs } from './network-policy-args.ts'

interface JudgedPeer {
  readonly cidr?: string
  /** Labels of pods. */
  readonly pods?: object
  /** Labels of namespaces. */
  readonly namespaces?: object
}

/** The settings that decide what a network policy supports. */
export interface JudgedNetworkPolicy {
  readonly ingress?: Readonly<Record<string, { readonly from?: readonly JudgedPeer[] }>>
  readonly egress?: Readonly<Record<string, { readonly to?: readonly JudgedPeer[] }>>
}

const isEmpty = (labels: object): boolean => Object.keys(labels).length === 0

/** Whether peers are everybody: none are named, or all addresses that there are, or all pods of the cluster. */
const everybody = (peers: readonly JudgedPeer[] = []): boolean =>
  peers.length === 0 ||
  peers.some(
    ({ cidr, pods = {}, namespaces }) =>
      isEveryAddress(cidr) || (namespaces !== undefined && isEmpty(namespaces) && isEmpty(pods)),
  )

/** What a network policy does, and the controls that ask for it. */
export const networkPolicySafeguards: readonly Safeguard<JudgedNetworkPolicy>[] = [
  {
    id: 'named-sources',
    does: 'names who may connect',
    themes: ['network isolation'],
    evidence: [
      { role: 'main', property: ['spec', 'policyTypes'], expected: { present: true } },
      ...namedPeers('main', 'ingress'),
    ],
    supports: { 'nsa-kubescape': ['C-0030'] },
    by: ['main'],
    lost: ({ ingress = {} }) => Object.values(ingress).some(({ from }) => everybody(from)),
    opening: { control: 'C-0030', below: ['ingress'], what: 'everybody can connect to the pods' },
  },
  {
    id: 'named-destinations',
    does: 'names whom its pods may connect to',
    themes: ['network isolation'],
    evidence: [
      { role: 'main', property: ['spec', 'policyTypes'], expected: { present: true } },
      ...namedPeers('main', 'egress'),
    ],
    supports: { 'nsa-kubescape': ['C-0030'] },
    by: ['main'],
    lost: ({ egress = {} }) => Object.values(egress).some(({ to }) => everybody(to)),
    opening: { control: 'C-0030', below: ['egress'], what: 'the pods can send data to anybody' },
  },
]

/** What is judged of a policy in code. */
export const judgedPolicy = ({ ingress, egress }: NetworkPolicyArgs): JudgedNetworkPolicy => ({
  ...(ingress === undefined
    ? {}
    : { ingress: judged(ingress, ({ from }) => (from === undefined ? {} : { from: from.map(judgedPeer) })) }),
  ...(egress === undefined
    ? {}
    : { egress: judged(egress, ({ to }) => (to === undefined ? {} : { to: to.map(judgedPeer) })) }),
})

/** A name of a namespace counts before labels. */
const judgedPeer = (peer: PeerArgs): JudgedPeer => {
  if ('cidr' in peer) return { cidr: peer.cidr }
  const { pods, namespace, namespaces } = peer
  return {
    ...(pods === undefined ? {} : { pods }),
    ...(namespaces === undefined || namespace !== undefined ? {} : { namespaces }),
  }
}

const judged = <A, B>(rules: Readonly<Record<string, A>>, of: (rule: A) => B): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, of(rule)]))
