import { describe, expect, it } from 'vitest'
import { tagPolicy } from '../tags/tag-policy.ts'
import { taggableTypes } from './taggable-types.ts'

describe('the table of taggable types', () => {
  it.each([
    ['aws:s3/bucket:Bucket', true],
    ['aws:kms/key:Key', true],
    ['aws:s3/bucketPolicy:BucketPolicy', false],
    ['aws:iam/rolePolicyAttachment:RolePolicyAttachment', false],
    ['aws:autoscaling/group:Group', false],
    ['kubernetes:core/v1:Namespace', false],
  ])('says of %s: %s', (type, takes) => {
    expect(tagPolicy.takes(type)).toBe(takes)
  })

  it('holds what one would expect of its size', () => {
    expect(taggableTypes.size).toBeGreaterThan(800)
  })
})
