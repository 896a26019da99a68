import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tagPolicy } from '../tags/tag-policy.ts'
import { taggableTypes } from './taggable-types.ts'

const script = new URL('../../scripts/taggable-types.mjs', import.meta.url).pathname

describe('the table of taggable types', () => {
  it('is what the installed SDK says: node scripts/taggable-types.mjs > src/generated/taggable-types.ts', () => {
    const written = readFileSync(new URL('taggable-types.ts', import.meta.url), 'utf8')
    expect(execFileSync(process.execPath, [script], { encoding: 'utf8' })).toBe(written)
  })

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
