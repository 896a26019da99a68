import type { Safeguard } from '@konductor/core/config'

/** What an access analyzer does, and the controls that ask for it. */
export const accessAnalyzerSafeguards: readonly Safeguard<{ readonly type: string }>[] = [
  {
    id: 'outside-access',
    does: 'finds who outside can reach something in its region',
    themes: ['least privilege'],
    evidence: [{ role: 'main', property: ['type'], expected: { oneOf: ['ACCOUNT', 'ORGANIZATION'] } }],
    by: ['main'],
    supports: { fsbp: ['IAM.28'], 'cis-aws@3.0': ['1.20'], 'cis-aws@5.0': ['1.19'] },
    lost: ({ type }) => type.endsWith('UnusedAccess'),
  },
]
