import { describe, expect, it } from 'vitest'
import { planned, planOf, stackUrn, urnOf } from '../../test/planned.ts'
import type { PlannedResource } from '../plan.ts'
import { compare } from './compare.ts'
import { previousFrom } from './read-previous.ts'
import type { Previous } from './previous.ts'
import type { Step } from './step.ts'

const THING = 'acme:index:Thing'
const secretOf = (plaintext?: string) => ({
  '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
  ...(plaintext === undefined ? { ciphertext: 'v1:x' } : { plaintext }),
})

const state = (...resources: readonly Readonly<Record<string, unknown>>[]): Previous => {
  const read = previousFrom({ version: 3, deployment: { resources } })
  if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
  return read.right
}
const old = (name: string, inputs: Readonly<Record<string, unknown>> = {}, more: object = {}) => ({
  urn: urnOf(THING, name),
  type: THING,
  custom: true,
  id: `${name}-id`,
  parent: stackUrn,
  inputs,
  ...more,
})
const thing = (name: string, inputs: PlannedResource['inputs'] = {}, more: Partial<PlannedResource> = {}) =>
  planned(THING, name, { inputs, ...more })

const table = { source: 'test', replaces: { [THING]: ['fixed', 'disks.size'] }, updates: { [THING]: ['tags'] } }
const steps = (resources: readonly PlannedResource[], previous: Previous): readonly Step[] =>
  compare(planOf(resources), previous, { tables: [table] }).steps
const only = (resource: PlannedResource, before: Readonly<Record<string, unknown>>): Step | undefined =>
  steps([resource], state(before))[0]

describe('a resource against its state', () => {
  it('is the same whatever its provider filled in by itself, and however it writes numbers', () => {
    const before = old('a', {
      port: '80',
      bucket: 'a-1234567',
      none: null,
      deep: { x: 1, y: 2, __defaults: ['y'] },
      __defaults: ['bucket'],
    })
    expect(only(thing('a', { port: 80, deep: { x: 1 } }), before)).toEqual({
      op: 'same',
      urn: urnOf(THING, 'a'),
      type: THING,
      name: 'a',
    })
  })

  it('had a name that its provider made up only where the provider has noted that', () => {
    const autonamed = 'metadata.annotations["acme/autonamed"]'
    const knowledge = {
      source: 'test',
      replaces: { [THING]: ['metadata.name'] },
      updates: { [THING]: ['*'] },
      fillsWhere: { 'acme:*': { [autonamed]: ['metadata.name', autonamed] } },
    }
    const against = (metadata: object, now: PlannedResource['inputs']) =>
      compare(planOf([thing('a', now)]), state(old('a', { metadata })), { tables: [knowledge] }).steps[0]
    const made = { name: 'a-123', annotations: { 'acme/autonamed': 'true' } }
    expect(against(made, { metadata: {} })?.op).toBe('same')
    expect(against(made, {})?.op).toBe('same')
    expect(against({ name: 'a' }, { metadata: {} })).toMatchObject({
      op: 'replace',
      changes: [{ path: 'metadata.name', kind: 'removed', replaces: true }],
    })
    expect(against({ name: 'a' }, {})).toMatchObject({ op: 'replace', changes: [{ path: 'metadata' }] })
    expect(against({ ...made, labels: { x: 'y' } }, { metadata: {} })).toMatchObject({ op: 'update' })
  })

  it('names the paths that differ, and says where nobody knows what the provider makes of them', () => {
    const before = old('a', { size: 1, tags: { a: '1', b: '2' } })
    expect(only(thing('a', { size: 2, tags: { a: '2', c: '3' } }), before)).toMatchObject({
      op: 'update',
      may: 'replace',
      changes: [
        { path: 'size', kind: 'changed', replaces: 'may' },
        { path: 'tags.a', kind: 'changed' },
        { path: 'tags.b', kind: 'removed' },
        { path: 'tags.c', kind: 'added' },
      ],
    })
  })

  it('is replaced where the table says so, in every entry of a list too', () => {
    expect(
      only(thing('a', { disks: [{ size: 1 }, { size: 3 }] }), old('a', { disks: [{ size: 1 }, { size: 2 }] })),
    ).toEqual({
      op: 'replace',
      urn: urnOf(THING, 'a'),
      type: THING,
      name: 'a',
      changes: [{ path: 'disks[1].size', kind: 'changed', replaces: true }],
    })
  })

  it('is replaced where its provider gives it something else than it was made with', () => {
    const provider = 'pulumi:providers:acme'
    const knowledge = {
      ...table,
      updates: { ...table.updates, [provider]: ['*'] },
      ofProvider: { 'acme:*': { at: 'at' } },
    }
    const made = { provider: `${urnOf(provider, 'p')}::p-id`, outputs: { at: 'north' } }
    const before = state(
      { urn: urnOf(provider, 'p'), type: provider, custom: true, id: 'p-id', inputs: { at: 'north' } },
      old('a', {}, made),
      old('b', { at: 'north' }, made),
      old('c', {}, { ...made, outputs: {} }),
    )
    const [p, a, b, c] = [
      planned(provider, 'p', { inputs: { at: 'south' } }),
      ...['a', 'b', 'c'].map((name) =>
        thing(name, name === 'b' ? { at: 'north' } : {}, { provider: urnOf(provider, 'p') }),
      ),
    ]
    const found = compare(planOf([p, a, b, c].filter((each) => each !== undefined)), before, { tables: [knowledge] })
    expect(found.steps.map(({ op, name, because }) => [op, name, because])).toEqual([
      ['update', 'p', undefined],
      ['replace', 'a', ['its provider has the at south, and it has north']],
      ['same', 'b', undefined],
      ['same', 'c', undefined],
    ])
  })

  it('may be replaced where its provider is set otherwise than in an earlier plan, which knows nothing of outputs', () => {
    const provider = 'pulumi:providers:acme'
    const knowledge = {
      ...table,
      updates: { ...table.updates, [provider]: ['*'] },
      ofProvider: { 'acme:*': { at: 'at' } },
    }
    const there = { provider: urnOf(provider, 'p') }
    const before: Previous = {
      kind: 'plan',
      resources: [
        { urn: urnOf(provider, 'p'), type: provider, custom: true, inputs: { at: 'north' } },
        old('a', {}, there),
        old('b', { at: 'north' }, there),
      ],
    }
    const now = [
      planned(provider, 'p', { inputs: { at: 'south' } }),
      thing('a', {}, there),
      thing('b', { at: 'north' }, there),
    ]
    const found = compare(planOf(now), before, { tables: [knowledge] })
    expect(found.steps.map(({ op, name, may, because }) => [op, name, may, because])).toEqual([
      ['update', 'p', undefined, undefined],
      ['same', 'a', 'replace', ['its provider has the at south, and had north']],
      ['same', 'b', undefined, undefined],
    ])
  })

  it('says that a secret cannot be compared, unless both can be seen in this process', () => {
    expect(
      only(thing('a', { tags: { token: { secret: true } } }), old('a', { tags: { token: secretOf() } })),
    ).toMatchObject({
      op: 'same',
      may: 'update',
      changes: [{ path: 'tags.token', kind: 'secret', may: true }],
    })
  })

  it('takes what is unknown for what it was, as long as what it comes from stays as it is', () => {
    const before = state(old('a', {}), old('b', { of: 'x' }))
    const b = thing('b', { of: { unknown: true } }, { propertyDependencies: { of: [urnOf(THING, 'a')] } })
    expect(steps([thing('a'), b], before).map(({ op, may }) => [op, may])).toEqual([
      ['same', undefined],
      ['same', undefined],
    ])
    expect(steps([thing('a', { fixed: 1 }), b], before)[1]).toMatchObject({
      op: 'update',
      changes: [{ path: 'of', kind: 'unknown' }],
    })
    expect(steps([thing('a', { tags: {} }), b], before)[1]).toMatchObject({ op: 'same', may: 'replace' })
    expect(steps([thing('b', { of: { unknown: true } })], state(old('b', { of: 'x' })))[0]).toMatchObject({
      op: 'same',
      changes: [{ path: 'of', kind: 'unknown', may: true, replaces: 'may' }],
    })
  })

  it('that holds a file may hold something else', () => {
    const asset = { '4dabf18193072939515e22adb298388d': 'c44067f5952c0a294b673a41bacd8c17', hash: 'x', path: 'a.txt' }
    expect(only(thing('a', { tags: { asset: { path: 'a.txt' } } }), old('a', { tags: asset }))).toMatchObject({
      op: 'same',
      changes: [{ path: 'tags', kind: 'content', may: true }],
    })
  })

  it('is refused to be replaced when it is protected now, and to be deleted when it was', () => {
    expect(only(thing('a', { fixed: 2 }, { options: { protect: true } }), old('a', { fixed: 1 }))).toMatchObject({
      op: 'replace',
      refused: 'protected',
    })
    expect(only(thing('a', { fixed: 2 }), old('a', { fixed: 1 }, { protect: true }))?.refused).toBe(undefined)
    expect(steps([], state(old('a', {}, { protect: true })))).toMatchObject([{ op: 'delete', refused: 'protected' }])
  })
})

describe('what is not in the plan', () => {
  it('is deleted, dependents first, and what an earlier deployment left over too', () => {
    const before = state(old('a', {}, { delete: true }), old('a'), old('b', {}, { retainOnDelete: true }), old('c'))
    expect(steps([thing('c')], before)).toEqual([
      { op: 'same', urn: urnOf(THING, 'c'), type: THING, name: 'c' },
      { op: 'delete', urn: urnOf(THING, 'b'), type: THING, name: 'b', retained: true },
      { op: 'delete', urn: urnOf(THING, 'a'), type: THING, name: 'a' },
      { op: 'delete', urn: urnOf(THING, 'a'), type: THING, name: 'a', pending: true },
    ])
  })

  it('is only forgotten where it was only looked up', () => {
    expect(steps([], state(old('a', {}, { external: true })))).toMatchObject([{ op: 'discard' }])
  })

  it('is not judged inside of a component that its provider builds', () => {
    const remote = planned('acme:index:Remote', 'r', { custom: false, remote: true })
    const inside = { ...old('x'), urn: urnOf(`acme:index:Remote$${THING}`, 'x'), parent: remote.urn }
    const compared = compare(planOf([remote]), state({ ...old('r'), urn: remote.urn, custom: false }, inside))
    expect([compared.counts, compared.unseen]).toEqual([{ same: 1 }, [inside.urn]])
  })

  it('is not deleted by a program that did not run to its end', () => {
    const compared = compare(planOf([], { ended: { ok: false, exitCode: 1 } }), state(old('a')))
    expect(compared).toEqual({ steps: [], counts: {}, unseen: [], complete: false })
  })
})

describe('a plan against an earlier plan', () => {
  it('shows what changed between them', () => {
    const before = previousFrom(planOf([thing('a', { x: 1 }), thing('b')]))
    if (before._tag === 'Left') throw new Error('unusable')
    expect(compare(planOf([thing('a', { x: 2 }), thing('c')]), before.right).counts).toEqual({
      update: 1,
      create: 1,
      delete: 1,
    })
  })
})

describe('what neither plan knew', () => {
  it('has not changed', () => {
    const unknown = planOf([thing('a', { x: { unknown: true } })])
    const before = previousFrom(unknown)
    if (before._tag === 'Left') throw new Error('unusable')
    expect(compare(unknown, before.right).steps).toMatchObject([{ op: 'same' }])
    expect(compare(unknown, before.right).steps[0]).not.toHaveProperty('changes')
  })
})

describe('a file that is neither an export nor a plan', () => {
  it.each([
    [[], 'it holds no object'],
    [{ steps: [] }, 'it is neither an export of a stack nor a plan'],
    [{ deployment: { resources: [{}] } }, 'resource 1 of 1 has no URN'],
    [planOf([], { ended: { ok: false, exitCode: 1 } }), 'it is a plan of a program that did not run to its end'],
  ])('is a problem (%#)', (said, because) => {
    expect(previousFrom(said, 'x.json')).toMatchObject({
      _tag: 'Left',
      left: [{ _tag: 'PreviousUnusable', at: 'x.json', because }],
    })
  })
})
