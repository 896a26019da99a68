import type { Exception, Safeguard } from '@konductor/core/config'

/** What a peering does, and the controls that ask for it. */
export const peeringSafeguards: readonly Safeguard<object>[] = [
  {
    id: 'narrow-routes',
    does: 'has routes to the subnets that are meant, and none to all of the other network',
    themes: ['network isolation', 'least privilege'],
    evidence: [{ role: 'route-*', property: ['destinationCidrBlock'], expected: { present: true } }],
    by: ['main', 'route-*', 'back-*'],
    supports: { 'cis-aws@3.0': ['5.5'], 'cis-aws@5.0': ['5.6'], checkov: ['CKV2_AWS_44'] },
  },
]

/** What a peering does not do, and why. */
export const peeringExceptions: readonly Exception[] = []
