import type { Evidence } from '@konductor/interfaces'

const present = (...property: readonly string[]) => ({ property, expected: { present: true } })

/**
 * What a network policy shows whose rules name who is at the other end: each has peers, none of which is every address,
 * or every pod of every namespace.
 *
 * @param role The child that is the policy.
 */
export const namedPeers = (role: string, direction: 'ingress' | 'egress'): readonly Evidence[] => {
  const peers = ['spec', direction, '*?', direction === 'ingress' ? 'from' : 'to', '*']
  const selectors = ['podSelector', 'namespaceSelector']
  return [
    { role, property: [...peers, 'ipBlock', 'cidr'], expected: { not: { oneOf: ['0.0.0.0/0', '::/0'] } } },
    {
      role,
      property: peers,
      expected: {
        either: [
          // Without one it is the namespace of the policy.
          { property: ['namespaceSelector'], expected: { present: false } },
          ...selectors.flatMap((selector) => [present(selector, 'matchLabels'), present(selector, 'matchExpressions')]),
        ],
      },
    },
  ]
}
