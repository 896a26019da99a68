import { describe, expect, it } from 'vitest'
import { lifecycleRules } from './lifecycle-rules.ts'

const rules = (noncurrentDays: number, daysAfterInitiation: number) => [
  {
    id: 'expire-old-versions',
    status: 'Enabled',
    filter: { prefix: '' },
    noncurrentVersionExpiration: { noncurrentDays },
  },
  {
    id: 'abort-unfinished-uploads',
    status: 'Enabled',
    filter: { prefix: '' },
    abortIncompleteMultipartUpload: { daysAfterInitiation },
  },
]

describe('lifecycle rules', () => {
  it('let old versions expire after 90 days and unfinished uploads after 7', () => {
    expect(lifecycleRules({})).toEqual(rules(90, 7))
  })

  it('take the days and further rules of the user', () => {
    const own = {
      id: 'cold',
      prefix: 'archive/',
      expirationDays: 365,
      noncurrentDays: 1,
      transitions: [{ days: 30, storageClass: 'GLACIER' as const }],
    }
    expect(lifecycleRules({ noncurrentDays: 30, abortMultipartDays: 1, rules: [own] })).toEqual([
      ...rules(30, 1),
      {
        id: 'cold',
        status: 'Enabled',
        filter: { prefix: 'archive/' },
        expiration: { days: 365 },
        noncurrentVersionExpiration: { noncurrentDays: 1 },
        transitions: [{ days: 30, storageClass: 'GLACIER' }],
      },
    ])
  })
})
