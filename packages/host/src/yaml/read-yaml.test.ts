import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Origin } from '../origins.ts'
import type { Path } from '../path.ts'
import { readYaml, type Dialect, type Document } from './read-yaml.ts'

const dialects: readonly Dialect[] = ['pulumi', 'layer']

const readAs = (dialect: Dialect, text: string): Document => {
  const read = readYaml(text, { file: 'config/dev.yaml', dialect })
  if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
  return read.right
}

const problemsOf = (dialect: Dialect, text: string): readonly string[] => {
  const read = readYaml(text, { file: 'f.yaml', dialect })
  return read._tag === 'Left' ? read.left.map(({ _tag, at }) => `${_tag} ${at}`) : []
}

const originsOf = (document: Document): Record<string, Origin> => Object.fromEntries(document.origins.entries())

const hostile = new Set(['__proto__', 'constructor', 'prototype', 'secure'])
const key = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !hostile.has(text))
const { data } = fc.letrec<{ data: unknown; map: Record<string, unknown> }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('data'), { maxLength: 4 }),
    tie('map'),
  ),
  map: fc.dictionary(key, tie('data'), { maxKeys: 4, noNullPrototype: true }),
}))
const document = fc.dictionary(key, data, { maxKeys: 5, noNullPrototype: true })

const leaves = function* (value: unknown, path: Path = []): Generator<readonly [Path, unknown]> {
  if (path.length > 0) yield [path, value]
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* leaves(item, [...path, index])
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) yield* leaves(item, [...path, name])
}

test('both dialects read any data with quoted texts back as it was', () => {
  fc.assert(
    fc.property(document, fc.constantFrom(...dialects), fc.constantFrom(0, 2), (value, dialect, indent) => {
      expect(readAs(dialect, JSON.stringify(value, null, indent)).value).toEqual(value)
    }),
  )
})

test('everything in a document has an origin that points at its key, or at the item of a list', () => {
  fc.assert(
    fc.property(document, fc.constantFrom(...dialects), (value, dialect) => {
      const text = JSON.stringify(value, null, 2)
      const lines = text.split('\n')
      const { origins } = readAs(dialect, text)
      for (const [path, item] of leaves(value)) {
        const origin = origins.get(path)
        const there = lines[(origin?.line ?? 0) - 1]?.slice((origin?.column ?? 0) - 1)
        const last = path.at(-1)
        const wanted = typeof last === 'string' ? JSON.stringify(last) : JSON.stringify(item).slice(0, 1)
        expect(there?.slice(0, wanted.length)).toBe(wanted)
      }
    }),
  )
})

test('origins say where, and what a plain scalar was written as', () => {
  const read = readAs(
    'pulumi',
    '# people\naws:\n  id: 012345670123\n  zones:\n    - a\n    - "0b1"\n  db: {secure: v1:x}\n',
  )
  expect(read.value).toEqual({ aws: { id: 1402433619, zones: ['a', '0b1'], db: '[sealed]' } })
  const file = 'config/dev.yaml'
  expect(originsOf(read)).toEqual({
    aws: { file, line: 2, column: 1 },
    'aws.id': { file, line: 3, column: 3, source: '012345670123' },
    'aws.zones': { file, line: 4, column: 3 },
    'aws.zones[0]': { file, line: 5, column: 7, source: 'a' },
    'aws.zones[1]': { file, line: 6, column: 7 },
    'aws.db': { file, line: 7, column: 3, sealed: true, cipher: 'v1:x' },
  })
  expect(read.origins.nearest(['aws', 'zones', 0, 'x', 'y'])).toEqual({ file, line: 5, column: 7, source: 'a' })
  expect(read.origins.nearest(['b'])).toBeUndefined()
})

test('merge keys and aliases give what they stand for, the own key winning, with the place it was written at', () => {
  const text = 'base: &base {a: 1, b: 2}\nmore: &more {b: 3, c: 4}\nuse:\n  a: 9\n  <<: [*base, *more]\nagain: *base\n'
  for (const dialect of dialects) {
    const { value, origins } = readAs(dialect, text)
    expect(value).toEqual({
      base: { a: 1, b: 2 },
      more: { b: 3, c: 4 },
      use: { a: 9, b: 2, c: 4 },
      again: { a: 1, b: 2 },
    })
    expect(origins.get(['use', 'c'])).toMatchObject({ line: 2, column: 20 })
    expect(origins.get(['again', 'a'])).toMatchObject({ line: 1, column: 14 })
  }
})

test('a quoted merge key is an ordinary one', () => {
  expect(readAs('layer', '"<<": 1').value).toEqual({ '<<': 1 })
})

test('keys are texts: Pulumi prints what it read, a layer takes what was written', () => {
  expect(readAs('pulumi', '{ 1: a, true: b, null: c, 0777: d }').value).toEqual({
    '1': 'a',
    true: 'b',
    '<nil>': 'c',
    '511': 'd',
  })
  expect(readAs('layer', '{ 1: a, true: b }').value).toEqual({ '1': 'a', true: 'b' })
  expect(problemsOf('layer', '{ null: c, 0777: d }')).toEqual([
    'AmbiguousScalar null (f.yaml:1:3)',
    'AmbiguousScalar 0777 (f.yaml:1:12)',
  ])
})

test('a byte order mark and Windows line ends change nothing', () => {
  const { value, origins } = readAs('layer', '\u{FEFF}a: 1\r\nb:\r\n  c: x\r\n')
  expect(value).toEqual({ a: 1, b: { c: 'x' } })
  expect(origins.get(['a'])).toMatchObject({ line: 1, column: 1 })
  expect(origins.get(['b', 'c'])).toMatchObject({ line: 3, column: 3 })
})

test('an empty text is null', () => {
  for (const text of ['', '# nothing\n', '---\n']) expect(readAs('layer', text).value).toBeNull()
})

test.each([
  ['an open bracket', 'a: [1, 2', ['YamlSyntax f.yaml:1:9']],
  ['an open quote', 'a: "x\nb: 1', ['YamlSyntax f.yaml:2:5']],
  ['a tab', 'a:\n\tb: 1', ['YamlSyntax f.yaml:2:1']],
  ['a second colon', 'a: b: c', ['YamlSyntax f.yaml:1:4']],
  ['several documents', 'a: 1\n---\nb: 2', ['SeveralDocuments f.yaml:2:1']],
  ['a key twice', 'a: 1\nb:\n  c: 1\n  "c": 2\na: 3', ['DuplicateKey b.c (f.yaml:4:3)', 'DuplicateKey a (f.yaml:5:1)']],
  ['a merge key twice', 'x: &x {}\ny:\n  <<: *x\n  <<: *x', ['DuplicateKey y (f.yaml:4:3)']],
  ['a merge of no map', 'a:\n  <<: [1]', ['YamlSyntax a (f.yaml:2:7)']],
  [
    'keys that are no settings',
    '__proto__: 1\na: { constructor: 1, prototype: {} }',
    [
      'ForbiddenKey __proto__ (f.yaml:1:1)',
      'ForbiddenKey a.constructor (f.yaml:2:6)',
      'ForbiddenKey a.prototype (f.yaml:2:22)',
    ],
  ],
  ['unknown tags', 'a: !Ref x\nb: !!js/function y\nc: !!set {}\nd: !x!y z', ['UnknownTag f.yaml:4:4']],
  [
    'unknown tags on all kinds',
    'a: !Ref x\nb: !Ref {}\nc: !Ref []',
    ['UnknownTag a (f.yaml:1:9)', 'UnknownTag b (f.yaml:2:9)', 'UnknownTag c (f.yaml:3:9)'],
  ],
  ['a tag the value belies', 'a: !!int x', ['YamlSyntax a (f.yaml:1:10)']],
  ['an alias of nothing', 'a: *x\nb: &x 1', ['YamlSyntax a (f.yaml:1:4)']],
  ['an alias inside of itself', 'a: &x [*x]', ['CyclicAlias a[0] (f.yaml:1:8)']],
  ['a list as a key', '? [a]\n: 1', ['YamlSyntax f.yaml:1:3']],
  ['numbers without end', 'a: .inf\nb: .nan', ['NotJson a (f.yaml:1:4)', 'NotJson b (f.yaml:2:4)']],
])('%s is a problem with its place, in both dialects', (_what, text, expected) => {
  for (const dialect of dialects) expect(problemsOf(dialect, text)).toEqual(expected)
})

test('in a layer, what Pulumi would read differently and what only Pulumi can decrypt are problems', () => {
  const text = 'a: 0123\nb: 2026-03-01\nc: {secure: v1:x}\nd: ["0123", 1.10]\ne: 1_0'
  expect(problemsOf('layer', text)).toEqual([
    'AmbiguousScalar a (f.yaml:1:4)',
    'AmbiguousScalar b (f.yaml:2:4)',
    'SecureInLayer c (f.yaml:3:4)',
    'AmbiguousScalar e (f.yaml:5:4)',
  ])
  expect(problemsOf('pulumi', text)).toEqual([])
})

test('a `secure:` that is no text, or is not alone, is an ordinary key', () => {
  expect(readAs('layer', 'a: {secure: true}\nb: {secure: x, c: y}').value).toEqual({
    a: { secure: true },
    b: { secure: 'x', c: 'y' },
  })
})

test('explicit core tags are obeyed', () => {
  expect(readAs('layer', 'a: !!str 012\nb: !!int "5"\nc: ! 7\nd: !!map {}').value).toEqual({
    a: '012',
    b: 5,
    c: '7',
    d: {},
  })
})

const nested = (levels: number): string => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`
const bomb = [
  'a: &a [x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index) => {
    const before = String.fromCharCode(97 + index)
    return `${name}: &${name} [${Array<string>(9).fill(`*${before}`).join(', ')}]`
  }),
].join('\n')

test.each([
  ['64 levels', nested(63), []],
  ['65 levels', nested(64), ['TooDeep f.yaml:1:67']],
  ['100,000 levels of brackets', nested(100_000), ['TooDeep f.yaml:1:67']],
  ['100,000 levels of dashes', '- '.repeat(100_000), ['TooDeep f.yaml:1:129']],
  ['a file over 1 MiB', `a: ${'x'.repeat(1024 * 1024)}`, ['TooLarge f.yaml']],
  ['100 aliases', `a: &a 1\nb: [${Array<string>(100).fill('*a').join(',')}]`, []],
  ['101 aliases', `a: &a 1\nb: [${Array<string>(101).fill('*a').join(',')}]`, ['TooManyAliases f.yaml:2:305']],
  ['63 aliases that multiply', bomb, ['TooManyAliases g[0][1][0][3][8][3][0] (f.yaml:1:8)']],
])('%s: %#', (_what, text, expected) => {
  const found = problemsOf('layer', text)
  expect(found.map((each) => each.replace(/ \S+ \(/, ' ('))).toEqual(
    expected.map((each) => each.replace(/ \S+ \(/, ' (')),
  )
})

test('whatever the text, reading gives a value or problems with a place, and repeats no value', () => {
  const piece = fc.constantFrom(
    'a',
    ': ',
    'hunter2',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '&x ',
    '*x',
    '!t ',
    '|',
    '>',
    '#',
    '%',
    '@',
    '`',
    '\t',
    ',',
    '?',
    '---\n',
    '<<: ',
    '0123',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom(...dialects), (pieces, dialect) => {
      const read = readYaml(pieces.join(''), { file: 'f.yaml', dialect })
      if (read._tag === 'Right') return
      for (const problem of read.left) {
        expect(problem.at).toMatch(/f\.yaml:\d+:\d+\)?$/)
        expect(problem.because + problem.fix).not.toContain('hunter2')
      }
    }),
    { numRuns: 2000 },
  )
})

test('a familiar tag is called by its name, and any other may be a password', () => {
  const said = (text: string) => {
    const outcome = readYaml(text, { file: 'f.yaml', dialect: 'layer' })
    return outcome._tag === 'Left' ? outcome.left.map(({ because }) => because.split(' that ')[0]) : []
  }
  expect(said('a: !Ref x\nb: !!set {}\nc: !S3cret x\nd: !hush []')).toEqual([
    'the tag !Ref',
    'the tag !!set',
    'a tag',
    'a tag',
  ])
})

test('keys that stand twice, or that no setting can have, can be left out for the sake of the rest', () => {
  const text = 'a: &a {x: 1, y: 2}\nb: {<<: *a, x: 3, x: 4, z: 5}\n__proto__: {}\nc: 1\nd: 2\nc: 3\nc: 4'
  const outcome = readYaml(text, { file: 'f.yaml', dialect: 'pulumi', leavesOut: true })
  expect(outcome._tag === 'Right' && outcome.right.value).toEqual({ a: { x: 1, y: 2 }, b: { y: 2, z: 5 }, d: 2 })
  expect(readYaml('a: {b: 1', { file: 'f.yaml', dialect: 'pulumi', leavesOut: true })._tag).toBe('Left')
})
