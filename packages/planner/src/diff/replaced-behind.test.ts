import { describe, expect, it } from 'vitest'
import { planned, planOf, stackUrn, urnOf } from '../../test/planned.ts'
import type { PlannedResource } from '../plan.ts'
import { compare } from './compare.ts'
import { previousFrom } from './read-previous.ts'
import type { Previous } from './previous.ts'

const THING = 'acme:index:Thing'
const tables = [
  {
    source: 'test',
    replaces: { 'acme:*': ['fixed'], 'pulumi:providers:acme': ['cluster'] },
    updates: { 'acme:*': ['*'], 'pulumi:providers:acme': ['*'] },
  },
]
const unknown = { unknown: true }
const a = (fixed: number, options: PlannedResource['options'] = {}) =>
  planned(THING, 'a', { inputs: { fixed }, options })
/** One that is made from others. */
const of = (name: string, inputs: PlannedResource['inputs'], on: readonly string[] = ['a'], more: object = {}) =>
  planned(THING, name, {
    inputs,
    propertyDependencies: Object.fromEntries(
      Object.keys(inputs).map((key) => [key, on.map((each) => urnOf(THING, each))]),
    ),
    ...more,
  })
const earlier = (...resources: readonly PlannedResource[]): Previous => {
  const read = previousFrom(planOf(resources))
  if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
  return read.right
}
const state = (...resources: readonly PlannedResource[]): Previous => ({
  kind: 'state',
  resources: resources.map(({ urn, type, inputs }) => ({ urn, type, inputs, custom: true, id: 'x', parent: stackUrn })),
})
const said = (resources: readonly PlannedResource[], before: Previous) =>
  compare(planOf(resources), before, { tables }).steps.map(({ op, name, may, because = [] }) =>
    [op, name, ...(may === undefined ? [] : [`may ${may}`]), ...because].join('; '),
  )

describe('what is made from something that is replaced', () => {
  it('changes by what is not known before, and says by what, also against an earlier plan that did not know it', () => {
    const rest = [of('b', { x: unknown }), of('c', { fixed: unknown }), of('d', { x: { deep: [1, unknown] } })]
    const expected = [
      'replace; a',
      'update; b; it depends on a, which is replaced',
      'replace; c; it depends on a, which is replaced',
      'update; d; it depends on a, which is replaced',
    ]
    expect(said([a(2), ...rest], earlier(a(1), ...rest))).toEqual(expected)
    const had = [of('b', { x: 1 }), of('c', { fixed: 1 }), of('d', { x: { deep: [1, 1] } })]
    expect(said([a(2), ...rest], state(a(1), ...had))).toEqual(expected)
  })

  it('is followed to what is made from that in turn', () => {
    const rest = [of('b', { fixed: unknown }), of('c', { x: unknown }, ['b']), of('d', { x: unknown }, ['c'])]
    expect(said([a(2), ...rest], earlier(a(1), ...rest))).toEqual([
      'replace; a',
      'replace; b; it depends on a, which is replaced',
      'update; c; it depends on b, which is replaced',
      'same; d',
    ])
  })

  it('may go with it where its value stays and could not change in place: its provider may delete first', () => {
    const rest = [of('b', { fixed: 'known' }), of('c', { x: 'known' }), of('d', { x: 'known' }, ['b'])]
    expect(said([a(2), ...rest], state(a(1), ...rest))).toEqual([
      'replace; a',
      'same; b; may replace; it depends on a, which is replaced',
      'same; c',
      'same; d',
    ])
  })

  it('does not where the new one is always made first, where the change is ignored, or where only the order depends', () => {
    const ignoring = of('b', { fixed: 'known' }, ['a'], { options: { ignoreChanges: ['fixed'] } })
    const ordered = planned(THING, 'c', { inputs: { fixed: 1 }, dependencies: [urnOf(THING, 'a')] })
    expect(said([a(2), ignoring, ordered], state(a(1), ignoring, ordered))).toEqual([
      'replace; a',
      'same; b',
      'same; c',
    ])
    const known = of('b', { fixed: 'known' })
    expect(said([a(2, { deleteBeforeReplace: false }), known], state(a(1), known))).toEqual(['replace; a', 'same; b'])
  })

  it('names each of several once', () => {
    const [e, b] = [planned(THING, 'e', { inputs: { fixed: 2 } }), of('b', { x: unknown, y: unknown }, ['a', 'e'])]
    const before = earlier(a(1), planned(THING, 'e', { inputs: { fixed: 1 } }), b)
    expect(said([a(2), e, b], before).at(-1)).toBe('update; b; it depends on a, e, which are replaced')
  })

  it('is as it was where nothing is replaced', () => {
    const rest = [of('b', { x: unknown }), of('c', { fixed: 'known' })]
    expect(said([a(1), ...rest], earlier(a(1), ...rest))).toEqual(['same; a', 'same; b', 'same; c'])
  })
})

describe('a provider of which nobody can tell whether it reaches something else', () => {
  const provider = (cluster: unknown, more: object = {}) =>
    planned('pulumi:providers:acme', 'p', { inputs: { cluster, ...more } })
  const on = of('b', { x: 1 }, [], { provider: provider(1).urn })

  it('may have all of it replaced: nothing of that is counted as unchanged', () => {
    const compared = compare(planOf([provider(unknown), on]), earlier(provider('x'), on), { tables })
    expect(compared.steps.map(({ op, may, because }) => [op, may, because])).toEqual([
      ['same', 'replace', undefined],
      ['same', 'replace', ['its provider may reach something else']],
    ])
    expect([compared.counts, compared.may]).toEqual([{ same: 2 }, { replace: 2 }])
  })

  it('is not meant by any change of one that nothing is known of', () => {
    const before = earlier(provider('x', { token: 1 }), on)
    const compared = compare(planOf([provider('x', { token: 2 }), on]), before)
    expect(compared.steps.map(({ op, may }) => [op, may])).toEqual([
      ['update', 'replace'],
      ['same', undefined],
    ])
  })
})
