import { describe, expect, it } from 'vitest'
import { ownTags } from './own-tags.ts'

describe('the own tags of a resource of IAM', () => {
  it('have the keys that the provider writes, and their own values', () => {
    expect(ownTags({ Owner: 'me', tier: 'a' }, { owner: 'us', project: 'acme' })).toEqual({ owner: 'me', tier: 'a' })
  })

  it('are not there where there are none', () => {
    expect(ownTags({}, { owner: 'us' })).toBeUndefined()
  })
})
