import { describe, expect, it } from 'vitest'
import { supportedControls, type ControlIds } from '@konductor/core/config'
import { bucketSettings } from './bucket-settings.ts'
import { bucketExceptions, bucketSafeguards, type JudgedBucket } from './bucket.controls.ts'
import { logBucketExceptions } from './log-bucket.controls.ts'

const closed: JudgedBucket = { ...bucketSettings({}, {}, false), outsiders: [] }
const flat = (ids: ControlIds): readonly string[] =>
  Object.entries(ids).flatMap(([publisher, all]) => all.map((id) => `${publisher} ${id}`))
const of = (changes: Partial<JudgedBucket>): readonly string[] =>
  flat(supportedControls(bucketSafeguards, { ...closed, ...changes }))
const lost = (changes: Partial<JudgedBucket>): readonly string[] => {
  const left = new Set(of(changes))
  return of({}).filter((id) => !left.has(id))
}

describe('the controls of a bucket', () => {
  it('are, when nothing is said, all that a default can support', () => {
    expect(supportedControls(bucketSafeguards, closed)).toEqual({
      fsbp: ['S3.1', 'S3.10', 'S3.12', 'S3.13', 'S3.2', 'S3.3', 'S3.5', 'S3.6', 'S3.8', 'S3.9'],
      'cis-aws@3.0': ['2.1.1', '2.1.4'],
      'cis-aws@5.0': ['2.1.1', '2.1.4'],
      'cis-aws@7.0': ['2.21'],
      checkov: [
        'CKV2_AWS_6',
        'CKV2_AWS_61',
        'CKV2_AWS_65',
        'CKV_AWS_145',
        'CKV_AWS_18',
        'CKV_AWS_19',
        'CKV_AWS_20',
        'CKV_AWS_21',
        'CKV_AWS_300',
        'CKV_AWS_379',
        'CKV_AWS_53',
        'CKV_AWS_54',
        'CKV_AWS_55',
        'CKV_AWS_56',
        'CKV_AWS_57',
        'CKV_AWS_70',
        'CKV_AWS_93',
      ],
      trivy: [
        'AWS-0086',
        'AWS-0087',
        'AWS-0089',
        'AWS-0090',
        'AWS-0091',
        'AWS-0092',
        'AWS-0093',
        'AWS-0094',
        'AWS-0132',
      ],
      'control-tower': ['CT.S3.PR.1', 'CT.S3.PR.10'],
      'cdk-nag': ['S1', 'S10', 'S2', 'S3BucketVersioningEnabled', 'S3DefaultEncryptionKMS'],
      awsguard: ['s3-bucket-logging-enabled'],
    })
  })

  it.each([
    [
      'aes256 gives up the customer key',
      { encryption: 'aes256' },
      ['checkov CKV_AWS_145', 'trivy AWS-0132', 'control-tower CT.S3.PR.10', 'cdk-nag S3DefaultEncryptionKMS'],
    ],
    [
      'no versions',
      { versioning: false },
      ['checkov CKV_AWS_21', 'trivy AWS-0090', 'cdk-nag S3BucketVersioningEnabled'],
    ],
    ['strangers', { outsiders: ['*'] }, ['fsbp S3.6', 'cis-aws@7.0 2.21', 'checkov CKV_AWS_70']],
  ] as const)('are fewer when something is opened: %s', (_, changes, expected) => {
    expect([...lost(changes)].sort()).toEqual([...expected].sort())
  })

  it('are more with what is asked for', () => {
    const more = of({
      notifications: { eventBridge: true },
      objectLock: { mode: 'GOVERNANCE', days: 1 },
      replication: { to: 'b' },
    })
    expect(more.filter((id) => !of({}).includes(id)).sort()).toEqual([
      'checkov CKV2_AWS_62',
      'checkov CKV_AWS_143',
      'checkov CKV_AWS_144',
      'fsbp S3.11',
    ])
  })

  it('are not claimed for a child that the user has the last word on', () => {
    const overridden = flat(supportedControls(bucketSafeguards, closed, ['encryption']))
    expect(of({}).filter((id) => !overridden.includes(id))).toEqual([
      'checkov CKV_AWS_145',
      'checkov CKV_AWS_19',
      'trivy AWS-0132',
      'control-tower CT.S3.PR.10',
      'cdk-nag S3DefaultEncryptionKMS',
    ])
  })

  it('say why they are not met, where that is right', () => {
    expect(bucketExceptions.flatMap(({ controls }) => flat(controls))).toEqual([
      'cis-aws@3.0 2.1.2',
      'cis-aws@5.0 2.1.2',
      'trivy AWS-0170',
    ])
    expect(logBucketExceptions.every(({ reason }) => reason.length > 40)).toBe(true)
  })
})
