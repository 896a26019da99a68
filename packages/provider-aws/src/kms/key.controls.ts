import type { Exception, Safeguard } from '@konductor/core/config'

/** The settings that decide what a key supports. */
export interface JudgedKey {
  readonly rotation: boolean | number
  readonly deletionWindowInDays: number
  readonly grants: 'services' | 'anybody'
  /** Who is let in without being known to belong to the account. */
  readonly outsiders: readonly string[]
}

/** What a key does, and the controls that ask for it. */
export const keySafeguards: readonly Safeguard<JudgedKey>[] = [
  {
    id: 'rotation',
    does: 'is rotated each year',
    themes: ['own keys'],
    evidence: [{ role: 'main', property: ['enableKeyRotation'], expected: { oneOf: [true] } }],
    by: ['main'],
    supports: { 'cis-aws@3.0': ['3.6'], 'cis-aws@5.0': ['3.6'], checkov: ['CKV_AWS_7'], trivy: ['AWS-0065'] },
    lost: ({ rotation }) => rotation === false || (typeof rotation === 'number' && rotation > 365),
    opening: {
      control: 'CKV_AWS_7',
      below: ['rotation'],
      what: 'what it encrypts stays encrypted with the same key material for more than a year',
    },
  },
  {
    id: 'policy',
    does: 'is opened to the account alone, by a policy of its own',
    themes: ['least privilege'],
    evidence: [{ role: 'main', property: ['policy'], expected: { present: true } }],
    by: ['main'],
    supports: { fsbp: ['KMS.5'], checkov: ['CKV_AWS_33', 'CKV2_AWS_64'] },
    lost: ({ outsiders }) => outsiders.length > 0,
    opening: {
      control: 'KMS.5',
      below: ['policy'],
      what: 'somebody outside the account can use the key, or change it',
    },
  },
  {
    id: 'grants',
    does: 'is granted to services of AWS only',
    themes: ['least privilege'],
    evidence: [{ role: 'main', property: ['policy'], expected: { holds: ['kms:GrantIsForAWSResource'] } }],
    by: ['main'],
    supports: { 'control-tower': ['CT.KMS.PR.3'] },
    lost: ({ grants }) => grants === 'anybody',
    opening: {
      control: 'CT.KMS.PR.3',
      below: ['grants'],
      what: 'whoever may make grants can pass the use of the key on to anybody',
    },
  },
  { id: 'enabled', does: 'is enabled', themes: [], by: ['main'], supports: { checkov: ['CKV_AWS_227'] } },
  {
    id: 'deletion-window',
    does: 'is deleted only after 30 days',
    themes: [],
    evidence: [{ role: 'main', property: ['deletionWindowInDays'], expected: { atLeast: 30 } }],
    by: ['main'],
    supports: { fsbp: ['KMS.3'] },
    lost: ({ deletionWindowInDays }) => deletionWindowInDays < 30,
  },
]

/** What a key that encrypts volumes does not do, and why. */
export const volumeKeyExceptions: readonly Exception[] = [
  {
    controls: { checkov: ['CKV_AWS_33'] },
    reason:
      'The role of autoscaling is named in a condition beside the account, since KMS refuses a principal that an account without autoscaling groups does not have yet; the condition lets in that one role of the account.',
  },
]
