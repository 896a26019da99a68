import type { Safeguard } from '@konductor/core/config'

/** What a key does, and the controls that ask for it. */
export const keySafeguards: readonly Safeguard<object>[] = [
  {
    id: 'rotation',
    does: 'is rotated each year',
    themes: ['own keys'],
    evidence: [{ role: 'main', property: ['enableKeyRotation'], expected: { oneOf: [true] } }],
    by: ['main'],
    supports: { 'cis-aws@3.0': ['3.6'], 'cis-aws@5.0': ['3.6'], checkov: ['CKV_AWS_7'], trivy: ['AWS-0065'] },
  },
  {
    id: 'policy',
    does: 'is opened to the account alone, by a policy of its own',
    themes: ['least privilege'],
    evidence: [{ role: 'main', property: ['policy'], expected: { present: true } }],
    by: ['main'],
    supports: { fsbp: ['KMS.5'], checkov: ['CKV_AWS_33', 'CKV2_AWS_64'] },
  },
  { id: 'enabled', does: 'is enabled', themes: [], by: ['main'], supports: { checkov: ['CKV_AWS_227'] } },
  {
    id: 'deletion-window',
    does: 'is deleted only after 30 days',
    themes: [],
    evidence: [{ role: 'main', property: ['deletionWindowInDays'], expected: { atLeast: 30 } }],
    by: ['main'],
    supports: { fsbp: ['KMS.3'] },
  },
]
