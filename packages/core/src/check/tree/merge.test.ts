import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { combine, merge } from './merge.ts'
import { isBranch, nodeOf, valueOf, walk, type Branch, type Node, type Source } from './node.ts'

const source = (name: string): Source => ({
  name,
  order: 0,
  layer: true,
  origin: () => undefined,
  sealed: () => false,
})
const node = (value: object, name = 'a'): Branch => {
  const made = nodeOf(value, source(name), [])
  if (!isBranch(made)) throw new TypeError('not a map')
  return made
}
const layered = (...values: readonly object[]): Branch =>
  values.map((value, index) => node(value, String(index))).reduce((weaker, stronger) => merge(weaker, stronger))
const merged = (...values: readonly object[]): unknown => valueOf(layered(...values))

/** What stands at a key of the top, with all that was there before: `value by layer`, the strongest first. */
const history = (whole: Branch, key: string): readonly string[] => {
  const said: string[] = []
  for (let at: Node | undefined = whole.entries.get(key) ?? whole.gone?.get(key); at !== undefined; at = at.over)
    said.push(`${JSON.stringify(valueOf(at))} by ${at.source.name}`)
  return said
}

test('maps merge deeply, lists and everything else are replaced', () => {
  expect(merged({ a: { x: 1, y: [1, 2] }, b: 'one' }, { a: { y: [3], z: true }, b: { c: 2 } }, { d: 4 })).toEqual({
    a: { x: 1, y: [3], z: true },
    b: { c: 2 },
    d: 4,
  })
})

test('null takes away what a weaker layer has, and a stronger one may write it anew', () => {
  expect(merged({ a: { x: 1 } }, { a: null })).toEqual({})
  expect(merged({ a: { x: 1 } }, { a: null }, { a: { y: 2 } })).toEqual({ a: { y: 2 } })
})

test('null with nothing below it stays, for it is an empty map', () => {
  expect(merged({ services: null })).toEqual({ services: null })
  expect(merged({}, { a: { services: null } })).toEqual({ a: { services: null } })
  expect(merged({ services: null }, { services: { s3: {} } })).toEqual({ services: { s3: {} } })
})

describe('the laws of merging', () => {
  const key = fc.constantFrom('a', 'b', 'c')
  const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.integer(),
      fc.boolean(),
      fc.string(),
      fc.array(fc.integer(), { maxLength: 2 }),
      fc.dictionary(key, tie('value')),
    ),
  }))
  const tree = fc.dictionary(key, anyValue)

  it('an empty layer changes nothing, above or below', () => {
    fc.assert(
      fc.property(tree, (a) => {
        expect(merged({}, a)).toEqual(a)
        expect(merged(a, {})).toEqual(a)
      }),
    )
  })
  it('the same layer twice is the layer once', () => {
    fc.assert(
      fc.property(tree, (a) => {
        expect(merged(a, a)).toEqual(a)
      }),
    )
  })
  it('what only a weaker layer says stands too', () => {
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        const whole = merged(a, b)
        for (const each of Object.keys(a)) if (!Object.hasOwn(b, each)) expect(whole).toHaveProperty([each], a[each])
      }),
    )
  })
  it('everything a layer says stands, unless a stronger one says otherwise', () => {
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        expect(merged(a, b)).toMatchObject(b)
      }),
    )
  })
})

test('every value knows which layer wrote it', () => {
  const whole = merge(node({ a: { x: 1, y: 1 } }, 'weak'), node({ a: { y: 2 } }, 'strong'))
  expect(walk(whole, ['a', 'x']).node.source.name).toBe('weak')
  expect(walk(whole, ['a', 'y']).node.source.name).toBe('strong')
})

describe('what was overridden', () => {
  it('stays below what overrode it, the strongest first', () => {
    expect(history(layered({ a: 1 }, { b: 2 }, { a: [3] }, { a: 'x' }), 'a')).toEqual([
      '"x" by 3',
      '[3] by 2',
      '1 by 0',
    ])
  })
  it('stays below what took it away, and below what was written anew', () => {
    expect(history(layered({ a: { x: 1 } }, { a: null }), 'a')).toEqual(['null by 1', '{"x":1} by 0'])
    expect(history(layered({ a: { x: 1 } }, { a: null }, {}, { a: { y: 2 } }), 'a')).toEqual([
      '{"y":2} by 3',
      'null by 1',
      '{"x":1} by 0',
    ])
  })
  it('is, of a map, what the map was laid over', () => {
    expect(history(layered({ a: { x: 1 } }, { a: { y: 2 } }), 'a')).toEqual(['{"x":1,"y":2} by 1', '{"x":1} by 0'])
  })
  it('is, of what a map replaced, that', () => {
    expect(history(layered({ a: 'one' }, { a: { c: 2 } }), 'a')).toEqual(['{"c":2} by 1', '"one" by 0'])
  })
})

test('two homes complete each other, and what both say is told', () => {
  const twice: string[] = []
  const both = combine(node({ a: { x: 1 }, b: 1 }), node({ a: { y: 2 }, b: 2 }), ['top'], ({ path }) =>
    twice.push(path.join('.')),
  )
  expect(valueOf(both)).toEqual({ a: { x: 1, y: 2 }, b: 1 })
  expect(twice).toEqual(['top.b'])
})
