import type { types } from '@pulumi/kubernetes'

/** What may pass between the pods of a namespace and everything else. */
export interface NetworkIsolation {
  /** @default 'deny' */
  readonly ingress: 'deny' | 'allow'
  /** @default 'deny' */
  readonly egress: 'deny' | 'allow'
  /** Lets pods ask the cluster's DNS. @default true */
  readonly dns: boolean
}

type Spec = types.input.networking.v1.NetworkPolicySpec

/** Traffic to CoreDNS, and nothing else on port 53. */
const toDns = {
  to: [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ],
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
}

/** The policy that closes what is denied; none when nothing is. */
export const denyAll = ({ ingress, egress }: NetworkIsolation): Spec | undefined => {
  const policyTypes = [...(ingress === 'deny' ? ['Ingress'] : []), ...(egress === 'deny' ? ['Egress'] : [])]
  return policyTypes.length === 0 ? undefined : { podSelector: {}, policyTypes }
}

/**
 * The policy that lets every pod ask CoreDNS, and nothing else on port 53.
 *
 * None where egress is open: a policy for egress would close everything it does not name.
 */
export const allowDns = ({ egress, dns }: NetworkIsolation): Spec | undefined =>
  dns && egress === 'deny'
    ? {
        podSelector: {},
        policyTypes: ['Egress'],
        egress: [toDns],
      }
    : undefined
