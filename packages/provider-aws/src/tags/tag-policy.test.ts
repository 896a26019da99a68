import { describe, expect, it } from 'vitest'
import { taggableTypes } from '../generated/taggable-types.ts'
import { tagPolicy } from './tag-policy.ts'

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

describe('the tag policy', () => {
  it('gives the metadata of a run in the form that a provider writes on every resource', () => {
    const metadata = {
      git: {
        repository: 'unknown',
        branch: 'unknown',
        commit: 'unknown',
        commitMessage: 'unknown',
        tag: null,
        dirty: null,
      },
      project: { name: 'platform (eu)' },
      compliance: { mode: 'enforcing' as const, exceptions: [], frameworks: [] },
    }
    expect(tagPolicy.encode(metadata, 'dev')).toEqual({
      tags: [
        {
          property: ['tags'],
          protected: [],
          values: {
            'managed-by': 'konductor',
            project: expect.stringMatching(/^platform _eu_-[0-9a-f]{8}$/),
            stack: 'dev',
          },
        },
      ],
      changed: [expect.stringMatching(/^the value of project is "platform _eu_-/)],
    })
    expect([tagPolicy.properties, tagPolicy.providerProperty, tagPolicy.providerType]).toEqual([
      [['tags']],
      ['defaultTags', 'tags'],
      'pulumi:providers:aws',
    ])
  })
})

describe('the controls that a resource supports', () => {
  it('are said not to be all in its tag, where they are not', () => {
    const many = Array.from({ length: 80 }, (_, index) => `AC-${index}`)
    expect(tagPolicy.leftOut?.({ hipaa: ['164.312(a)(1)'], 'nist-800-53': many })).toEqual([
      'the tag supports.nist-800-53 has not all of the controls',
    ])
  })
})
