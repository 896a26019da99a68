import type { Evidence } from '@konductor/interfaces'

/**
 * What a network policy shows whose rules name who is at the other end: each has peers, none of which is every address.
 *
 * @param role The child that is the policy.
 */
export const namedPeers = (role: string, direction: 'ingress' | 'egress'): Evidence => ({
  role,
  property: ['spec', direction, '*?', direction === 'ingress' ? 'from' : 'to', '*', 'ipBlock', 'cidr'],
  expected: { not: { oneOf: ['0.0.0.0/0', '::/0'] } },
})
