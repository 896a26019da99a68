import type { Safeguard } from '@konductor/core/config'

/** What a security group does before it has rules, and the controls that ask for it. */
export const emptySecurityGroupSafeguards: readonly Safeguard<object>[] = [
  {
    id: 'closed',
    does: 'lets nothing in and nothing out by itself',
    themes: ['network isolation'],
    by: ['main'],
  },
  {
    id: 'described',
    does: 'says what it is for',
    themes: [],
    evidence: [{ role: 'main', property: ['description'], expected: { present: true } }],
    by: ['main'],
    supports: { trivy: ['AWS-0099'], 'cdk-nag': ['EC27'] },
  },
]
