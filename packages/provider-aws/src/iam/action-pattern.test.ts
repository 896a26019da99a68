import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers, isEverything, isWholeService, meets } from './action-pattern.ts'

describe('a pattern of actions', () => {
  it.each([
    ['*', 's3:GetObject'],
    ['*:*', 'iam:*'],
    ['s3:*', 's3:GetObject'],
    ['S3:getobject', 's3:GetObject'],
    ['s3:Get*', 's3:GetObject*'],
    ['s3:GetObjec?', 's3:GetObject'],
    ['iam:*RolePolicy', 'iam:PutRolePolicy'],
  ])('%s covers %s', (pattern, action) => {
    expect(covers(pattern, action)).toBe(true)
  })

  it.each([
    ['s3:GetObject', 's3:GetObjectVersion'],
    ['s3:Get*', 's3:PutObject'],
    ['s3:GetObject', 's3:Get*'],
    ['s3:Get.bject', 's3:GetObject'],
  ])('%s does not cover %s', (pattern, action) => {
    expect(covers(pattern, action)).toBe(false)
  })

  it('meets another one whichever of the two is the wider, and none of another service', () => {
    expect(meets('s3:Get*', 's3:GetObject')).toBe(true)
    expect(meets('s3:GetObject', 'S3:Get*')).toBe(true)
    expect(meets('*', 'iam:PassRole')).toBe(true)
    expect(meets('sqs:*', 'sns:*')).toBe(false)
  })

  it('covers what it is, and whatever a star covers that stands for its end', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,12}$/)
    fc.assert(
      fc.property(word, word, fc.nat(12), (service, name, end) => {
        const action = `${service}:${name}`
        expect(covers(action, action)).toBe(true)
        expect(covers(`${service}:${name.slice(0, end)}*`, action)).toBe(true)
      }),
    )
  })

  it('is a whole service, or everything', () => {
    expect(['*', '*:*', 's3:*', 's3:**', 's3:Get*'].map(isWholeService)).toEqual([true, true, true, true, false])
    expect(['*', '*:*', 's3:*'].map(isEverything)).toEqual([true, true, false])
  })
})
