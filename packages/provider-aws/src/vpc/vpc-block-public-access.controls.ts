import type { Safeguard } from '@konductor/core/config'

/** What a block on public access does, and the controls that ask for it. */
export const vpcBlockPublicAccessSafeguards: readonly Safeguard<object>[] = [
  {
    id: 'no-internet',
    does: 'takes the internet from every VPC of the account and region but those that are named',
    themes: ['network isolation'],
    evidence: [
      {
        role: 'main',
        property: ['internetGatewayBlockMode'],
        expected: { oneOf: ['block-ingress', 'block-bidirectional'] },
      },
    ],
    by: ['main'],
    supports: { fsbp: ['EC2.172'] },
  },
]
