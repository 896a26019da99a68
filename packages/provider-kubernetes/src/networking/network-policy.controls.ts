import type { Safeguard } from '@konductor/core/config'
import { namedPeers } from './named-peers.ts'
import type { NetworkPolicyArgs } from './network-policy-args.ts'

interface JudgedPeer {
  readonly cidr?: string
}

/** The settings that decide what a network policy supports. */
export interface JudgedNetworkPolicy {
  readonly ingress?: Readonly<Record<string, { readonly from?: readonly JudgedPeer[] }>>
  readonly egress?: Readonly<Record<string, { readonly to?: readonly JudgedPeer[] }>>
}

/** Whether peers are everybody: none are named, or all addresses that there are. */
const everybody = (peers: readonly JudgedPeer[] = []): boolean =>
  peers.length === 0 || peers.some(({ cidr }) => cidr !== undefined && /\/0+$/.test(cidr))

/** What a network policy does, and the controls that ask for it. */
export const networkPolicySafeguards: readonly Safeguard<JudgedNetworkPolicy>[] = [
  {
    id: 'named-sources',
    does: 'names who may connect',
    themes: ['network isolation'],
    evidence: [
      { role: 'main', property: ['spec', 'policyTypes'], expected: { present: true } },
      namedPeers('main', 'ingress'),
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
      namedPeers('main', 'egress'),
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
    : { ingress: judged(ingress, ({ from }) => (from === undefined ? {} : { from: from.map(cidrOf) })) }),
  ...(egress === undefined
    ? {}
    : { egress: judged(egress, ({ to }) => (to === undefined ? {} : { to: to.map(cidrOf) })) }),
})

const cidrOf = (peer: object): JudgedPeer =>
  'cidr' in peer && typeof peer.cidr === 'string' ? { cidr: peer.cidr } : {}

const judged = <A, B>(rules: Readonly<Record<string, A>>, of: (rule: A) => B): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, of(rule)]))
