import type { types } from '@pulumi/kubernetes'
import { byName } from '../pods/in-order.ts'
import type { NetworkPolicyArgs, PeerArgs, PolicyPortArgs } from './network-policy-args.ts'

type Input = types.input.networking.v1.NetworkPolicySpec
type Peer = types.input.networking.v1.NetworkPolicyPeer
type Port = types.input.networking.v1.NetworkPolicyPort

/** The label that every namespace has, with its name. */
const nameOfNamespace = 'kubernetes.io/metadata.name'

const peer = (args: PeerArgs): Peer => {
  if ('cidr' in args) {
    const { cidr, except = [] } = args
    return { ipBlock: { cidr, ...(except.length === 0 ? {} : { except: [...except] }) } }
  }
  const { pods, namespace, namespaces } = args
  const labels = namespace === undefined ? namespaces : { [nameOfNamespace]: namespace }
  return {
    ...(labels === undefined ? {} : { namespaceSelector: selector(labels) }),
    // Without any selector a peer would be everybody.
    ...(pods === undefined && labels !== undefined ? {} : { podSelector: selector(pods) }),
  }
}

const selector = (labels: NetworkPolicyArgs['pods'] = {}) =>
  Object.keys(labels).length === 0 ? {} : { matchLabels: labels }

const port = (written: PolicyPortArgs): Port => {
  if (typeof written !== 'object') return { port: written, protocol: 'TCP' }
  const { port: first, to, protocol = 'TCP' } = written
  return { port: first, protocol, ...(to === undefined ? {} : { endPort: to }) }
}

const ports = (written: readonly PolicyPortArgs[] = []) => (written.length === 0 ? {} : { ports: written.map(port) })

/** The spec of a network policy, its rules in the order of their names. */
export const networkPolicySpec = ({ pods, ingress, egress }: NetworkPolicyArgs): Input => ({
  podSelector: selector(pods),
  policyTypes: [...(ingress === undefined ? [] : ['Ingress']), ...(egress === undefined ? [] : ['Egress'])],
  ...(ingress === undefined || Object.keys(ingress).length === 0
    ? {}
    : {
        ingress: byName(ingress).map(([, rule]) => ({
          ...(rule.from === undefined ? {} : { from: rule.from.map(peer) }),
          ...ports(rule.ports),
        })),
      }),
  ...(egress === undefined || Object.keys(egress).length === 0
    ? {}
    : {
        egress: byName(egress).map(([, rule]) => ({
          ...(rule.to === undefined ? {} : { to: rule.to.map(peer) }),
          ...ports(rule.ports),
        })),
      }),
})
