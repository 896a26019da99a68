import { describe, expect, it } from 'vitest'
import { builderSources } from './implementation.ts'
import { awsComponents, awsSafeguards } from './safeguards.ts'

/** A provider is no component, and a log bucket has nothing that configuration could open. */
const claimNothing = ['provider', 'logBucket']

describe('components by kind', () => {
  it('has a line for each kind that claims anything', () => {
    expect(Object.keys(builderSources).filter((kind) => !(kind in awsComponents))).toEqual(claimNothing)
  })

  it('names components that publish what they do', () => {
    expect(Object.values(awsComponents).filter((type) => !(type in awsSafeguards))).toEqual([])
  })

  it('leaves out no component that publishes what it does', () => {
    const named = new Set<string>(Object.values(awsComponents))
    expect(Object.keys(awsSafeguards).filter((type) => !named.has(type))).toEqual([])
  })
})
