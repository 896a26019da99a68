import { expect, test } from 'vitest'
import { givenConfig } from './given-config.ts'

const given = (values: Record<string, string>, paths = false) => {
  const outcome = givenConfig({ values, paths }, 'shop')
  return outcome._tag === 'Left'
    ? outcome.left.map(({ _tag, at }) => `${_tag} ${at}`)
    : Object.fromEntries(outcome.right)
}

// What `pulumi preview --config` handed a program, key by key.
test('values are texts, whatever they look like, and keys have the project’s namespace by default', () => {
  expect(
    given({
      size: '7',
      'shop:size2': '8',
      'aws:region': 'x',
      'deep.list[0].a': 'zz',
      new: '',
      obj: '{"a":1}',
      x: '0123',
    }),
  ).toEqual({
    'shop:size': '7',
    'shop:size2': '8',
    'aws:region': 'x',
    'shop:deep.list[0].a': 'zz',
    'shop:new': '',
    'shop:obj': '{"a":1}',
    'shop:x': '0123',
  })
})

test('the last spelling of one key wins', () => {
  expect(given({ size: '1', 'shop:config:size': '2' })).toEqual({ 'shop:size': '2' })
})

test('with paths a part is a whole number or a truth value where it looks like one, and a key alone is a text', () => {
  expect(
    given(
      {
        'deep.n': '0123',
        'deep.m': '12',
        'deep.b': 'true',
        'deep.y': 'yes',
        'deep.f': '1.5',
        'deep.z': 'null',
        'deep.j': '{}',
        'deep["odd.key"]': '-5',
        'list[1]': 'two',
        'acme:o.p': '1',
        'shop:top': '12',
      },
      true,
    ),
  ).toEqual({
    'shop:deep': { n: '0123', m: 12, b: true, y: 'yes', f: '1.5', z: 'null', j: '{}', 'odd.key': -5 },
    'shop:list': [null, 'two'],
    'acme:o': { p: 1 },
    'shop:top': '12',
  })
})

test.for([
  ['several colons', { 'a:b:c': '1' }, false],
  ['an empty key', { '': '1' }, true],
  ['a broken path', { 'a..b': '1' }, true],
  ['an index first', { '[0]': '1' }, true],
  ['a map’s own machinery', { 'a.__proto__.b': '1' }, true],
  ['a list beyond all measure', { 'a[1000000000]': '1' }, true],
  ['a map that is a list too', { 'a.b': '1', 'a[0]': '2' }, true],
] as const)('%s is a problem', ([, values, paths]) => {
  expect(given(values, paths)).toEqual([`BadConfigKey ${Object.keys(values).at(-1)} (given for this run)`])
})
