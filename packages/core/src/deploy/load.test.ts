import type { AnyModule, ModuleTags, TagPolicy, Unit } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { plainUnit } from '../../test/plain-unit.ts'
import type { CheckedModule } from '../check/check.ts'
import { load } from './load.ts'

const unit = (kind: string): Unit => plainUnit(`acme.${kind}`, { kind })

const fail = (): never => {
  throw new Error('not asked for here')
}

const module = (
  implementation: AnyModule['load'],
  units: readonly Unit[] = [unit('queue')],
  tags?: ModuleTags,
): CheckedModule => ({
  id: 'acme',
  displayName: 'Acme',
  enabled: true,
  installed: true,
  units,
  module: {
    id: 'acme',
    displayName: 'Acme',
    packageName: '@acme/konductor',
    version: '1.0.0',
    contract: 1,
    config: { decode: fail, jsonSchema: fail, secretLeaves: fail, docs: fail },
    units: fail,
    load: implementation,
    ...(tags === undefined ? {} : { tags }),
  },
})

const because = async (implementation: AnyModule['load'], milliseconds?: number) => {
  const outcome = await load([module(implementation)], () => {}, milliseconds)
  return outcome._tag === 'Left' ? outcome.left.map(({ _tag, at, because: why }) => [_tag, at, why]) : []
}

const build = { queue: () => ({}) }
// What a module in JavaScript can do; its type forbids it.
const returning = (value: unknown) => async () => value as Awaited<ReturnType<AnyModule['load']>>

describe('loading', () => {
  it('gives the builders of every module that has units', async () => {
    const outcome = await load([module(async () => ({ build }))])
    expect(outcome._tag === 'Right' && [...outcome.right].map(([id, { builders }]) => [id, builders])).toEqual([
      ['acme', build],
    ])
  })

  it('says for which kinds builders are needed', async () => {
    const heard: unknown[] = []
    const implementation: AnyModule['load'] = async (kinds) => {
      heard.push(kinds)
      return { build }
    }
    await load([module(implementation, [unit('queue'), { ...unit('queue'), id: 'acme.other' }])])
    expect(heard).toEqual([new Set(['queue'])])
  })

  it('asks how tags are written, and by whom', async () => {
    const policy: TagPolicy = { takes: () => true, encode: fail, properties: [], providerType: 'pulumi:providers:acme' }
    const policyOf = async (writtenBy: ModuleTags['writtenBy']) => {
      const outcome = await load([
        module(async () => ({ build }), undefined, { writtenBy, policy: async () => policy }),
      ])
      return outcome._tag === 'Right' ? outcome.right.get('acme')?.tags : fail()
    }
    expect([await policyOf('transform'), await policyOf('provider')]).toEqual([
      { policy, writtenBy: 'transform' },
      { policy, writtenBy: 'provider' },
    ])
  })

  it('hears of both where a module fails twice', async () => {
    const late = new Promise<never>((_, reject) => setImmediate(() => reject(new Error('late'))))
    const tags = { writtenBy: 'transform', policy: () => fail() } as const
    const outcome = await load([module(() => late, undefined, tags)])
    expect(outcome._tag === 'Left' && outcome.left.map(({ because }) => because)).toEqual([
      'it could not be loaded: not asked for here',
    ])
    // A rejection that nobody hears of fails the suite.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  })

  it('leaves a module without units alone', async () => {
    expect(await load([module(fail, [])])).toEqual({ _tag: 'Right', right: new Map() })
  })

  it.each([
    ['throws at once', fail, 'it could not be loaded: not asked for here'],
    ['cannot be imported', async () => fail(), 'it could not be loaded: not asked for here'],
    ['has no builder for a kind', async () => ({ build: { bucket: () => ({}) } }), 'it has no builder for queue'],
    ['inherits a builder', async () => ({ build: Object.create(build) }), 'it has no builder for queue'],
    ['is no module', returning(undefined), 'its load() returns no builders; expected { build: { <kind>: builder } }'],
  ])('says that a module %s', async (_, implementation, why) => {
    expect(await because(implementation)).toEqual([['BrokenModule', '@acme/konductor', why]])
  })

  it('gives up a module that never loads', async () => {
    // Something else keeps the process alive, as an open connection to the engine does.
    const alive = setTimeout(() => {}, 10_000)
    expect(await because(() => new Promise(() => {}), 50)).toEqual([
      ['BrokenModule', '@acme/konductor', 'it could not be loaded: it had not loaded after 0.05 seconds'],
    ])
    clearTimeout(alive)
  })

  it('says which modules are waited for', async () => {
    const heard: (readonly string[])[] = []
    await load([module(async () => ({ build }))], (ids) => heard.push(ids))
    expect(heard).toEqual([['acme'], []])
  })
})
