import { filesLoadedBy } from '@konductor/core/testing'
import type { Capabilities } from '@konductor/interfaces'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { RandomPassword } from './capabilities.ts'
import { random } from './descriptor.ts'
import { module } from './module.ts'

describe('the descriptor', () => {
  it.each(['./index.ts', './module.ts'])('of %s loads no Pulumi and no builder', (entry) => {
    const loaded = filesLoadedBy(new URL(entry, import.meta.url).href)
    expect(loaded.length).toBeGreaterThan(5)
    expect(loaded.filter((url) => /\/@pulumi\/|\.build\.ts$|implementation/.test(url))).toEqual([])
  })

  it('is what discovery finds', () => {
    expect(module).toBe(random)
    expect([random.id, random.packageName, random.contract]).toEqual(['random', '@acme/konductor-random', 1])
  })

  it('lists what its implementation can export, and has a builder for each kind', async () => {
    const { build, exportable = {} } = await random.load()
    expect(Object.keys(exportable)).toEqual(random.exportable)
    expect(Object.keys(build)).toEqual(['provider', 'password', 'pet', 'id'])
  })

  it('says what each of its own findings means', async () => {
    const { Random = {} } = (await random.problems?.()) ?? {}
    expect(Object.keys(Random)).toEqual(['NoClusters'])
  })

  it('adds its capabilities to those of everybody', () => {
    expectTypeOf<Capabilities['random.password']>().toEqualTypeOf<RandomPassword>()
  })
})
