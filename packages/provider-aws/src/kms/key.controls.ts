import type { Safeguard } from '@konductor/core/config'
import type { KeySettings } from './key.config.ts'

/** What a key does, and the controls that ask for it. */
export const keySafeguards: readonly Safeguard<KeySettings>[] = [
  {
    does: 'is rotated each year',
    by: ['main'],
    supports: { 'cis-aws@3.0': ['3.6'], 'cis-aws@5.0': ['3.6'], checkov: ['CKV_AWS_7'], trivy: ['AWS-0065'] },
  },
  {
    does: 'is opened to the account alone, by a policy of its own',
    by: ['main'],
    supports: { fsbp: ['KMS.5'], checkov: ['CKV_AWS_33', 'CKV2_AWS_64'] },
  },
  { does: 'is enabled', by: ['main'], supports: { checkov: ['CKV_AWS_227'] } },
  { does: 'is deleted only after 30 days', by: ['main'], supports: { fsbp: ['KMS.3'] } },
]
