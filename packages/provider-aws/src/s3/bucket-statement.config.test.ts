import { describe, expect, it } from 'vitest'
import { locksOut, outsiders, type BucketStatement } from './bucket-statement.config.ts'

const allow = (...aws: readonly string[]): BucketStatement => ({
  effect: 'allow',
  actions: ['s3:GetObject'],
  principals: { aws },
})

describe('outsiders', () => {
  it.each([
    ['everybody', ['*'], ['*']],
    ['another account', ['444455556666'], ['444455556666']],
    ['a role of another account', ['arn:aws:iam::444455556666:role/x'], ['arn:aws:iam::444455556666:role/x']],
    [
      'a session of another account',
      ['arn:aws:sts::444455556666:assumed-role/x/y'],
      ['arn:aws:sts::444455556666:assumed-role/x/y'],
    ],
    ['nobody of the own account', ['111122223333', 'arn:aws:iam::111122223333:role/x'], []],
    ['an identity of CloudFront', ['arn:aws:iam::cloudfront:user/x'], ['arn:aws:iam::cloudfront:user/x']],
  ])('are %s', (_, principals, expected) => {
    expect(outsiders([allow(...principals)], ['111122223333'])).toEqual(expected)
  })

  it('are everybody who is named, where the own accounts are not known', () => {
    expect(outsiders([allow('111122223333')], undefined)).toEqual(['111122223333'])
  })

  it('are not those who are denied', () => {
    expect(outsiders([{ ...allow('*'), effect: 'deny' }], undefined)).toEqual([])
  })
})

const deny = (actions: readonly string[], more: Partial<BucketStatement> = {}): BucketStatement => ({
  effect: 'deny',
  actions,
  principals: { aws: ['*'] },
  ...more,
})

describe('a statement locks its owner out', () => {
  it.each([
    ['when it denies everything to everybody', deny(['s3:*']), true],
    ['when it denies everybody to change the policy', deny(['s3:PutBucketPolicy']), true],
    ['when a pattern covers that', deny(['s3:Put*']), true],
    ['not when it denies something else', deny(['s3:DeleteObject']), false],
    ['not when it is about objects', deny(['s3:*'], { paths: ['/x'] }), false],
    ['not when it is about somebody', deny(['s3:*'], { principals: { aws: ['111122223333'] } }), false],
    ['not when it has a condition', deny(['s3:*'], { condition: { Bool: { a: 'b' } } }), false],
    ['not when it allows', deny(['s3:*'], { effect: 'allow' }), false],
  ])('%s', (_, statement, expected) => {
    expect(locksOut(statement)).toBe(expected)
  })
})
