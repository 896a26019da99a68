import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { inParts } from './checks-beside.ts'
import { closed, defaulted, optional, required } from './closed.ts'
import { faultOf, type Fault } from './codec.ts'
import { dictionary, list, named } from './collections.ts'
import { anything, count, text } from './scalars.ts'
import { sectionOf } from './section.ts'

const fault = (_tag: string): readonly Fault[] => [{ _tag, because: '', fix: '' }]
const size = count({ min: 0 })
const properties = {
  minSize: required(size, 'Least.'),
  max: defaulted(size, 3, 'Most.'),
  name: optional(text({ expected: 'a name' }), 'Name.'),
  owner: optional(closed({ team: required(text({ expected: 'a team' }), 'Team.') }), 'Owner.'),
}
const Several = closed(properties, [
  ({ minSize, max }) => (minSize > max ? fault('MinAboveMax') : []),
  ({ name = '' }) => (name === 'x' ? fault('BadName') : []),
  (all) => ('owner' in all ? [] : fault('NoOwner')),
  (all) => (Object.keys(all).length > 9 ? [] : fault('TooLittle')),
])
const One = closed(properties, ({ minSize, max, name }) => [
  ...(minSize > max ? fault('MinAboveMax') : []),
  ...(name === 'x' ? fault('BadName') : []),
])

const tags = (codec: typeof Several | typeof One, value: object): readonly string[] => {
  const decoded = codec.decode(value)
  return E.isLeft(decoded) ? decoded.left.map((error) => faultOf(error)._tag) : []
}

describe('what must hold between settings', () => {
  it('is all said where each alone is right', () => {
    expect(tags(Several, { minSize: 4, name: 'x' })).toEqual(['MinAboveMax', 'BadName', 'NoOwner', 'TooLittle'])
  })

  it('is said beside what is wrong by those functions that do not look at it, below or not', () => {
    expect(tags(Several, { minSize: 4, name: 5, owner: { team: 'a' } })).toEqual(['UnquotedString', 'MinAboveMax'])
    expect(tags(Several, { minSize: 4, name: 'x', owner: {} })).toEqual(['Missing', 'MinAboveMax', 'BadName'])
    expect(tags(Several, { name: 'x', owner: { team: 'a' } })).toEqual(['Missing', 'BadName'])
    expect(tags(One, { minSize: 4, name: 'x', owner: {} })).toEqual(['Missing', 'MinAboveMax', 'BadName'])
    expect(tags(One, { minSize: 4, max: '?', name: 'x' })).toEqual(['WrongType'])
  })

  it('is not said of what may be meant by a key that nobody knows, or is written twice', () => {
    expect(tags(Several, { minSize: 4, mx: 9, name: 'x' })).toEqual(['UnknownKey', 'BadName'])
    expect(tags(Several, { minSize: 4, max: 2, mx: 9 })).toEqual(['UnknownKey', 'MinAboveMax'])
    expect(tags(Several, { minSize: 4, min_size: 1, name: 'x', owner: null })).toEqual([
      'TwoSpellings',
      'BadName',
      'NoOwner',
    ])
  })

  it('that throws for a reason of its own still throws', () => {
    const Broken = closed(properties, () => {
      throw new TypeError('broken')
    })
    expect(() => Broken.decode({ minSize: '?' })).toThrow('broken')
  })
})

const entry = {
  ports: optional(named(size), 'Ports.'),
  size: required(size, 'Size.'),
  labels: optional(dictionary(text()), 'Labels.'),
  words: optional(list(text()), 'Words.'),
  raw: optional(dictionary(anything()), 'Raw.'),
  inner: optional(closed({ a: optional(size, 'A.'), b: optional(size, 'B.') }), 'Inner.'),
}
const Section = sectionOf(
  closed({
    entries: required(
      named(
        closed(entry, [
          ({ ports = {} }) => ('http' in ports ? [] : fault('NoHttp')),
          ({ ports }) => (ports?.['https'] === 443 ? fault('Https') : []),
          ({ ports = {} }) => (Object.keys(ports).length > 1 ? fault('Several') : []),
          ({ labels }) => (labels?.['team'] === 'none' ? fault('NoTeam') : []),
          ({ words }) => (words?.length === 0 ? fault('NoWords') : []),
          ({ raw }) => (JSON.stringify(raw)?.includes('x') === true ? fault('HasX') : []),
          inParts(
            ({ inner }) => (JSON.stringify(inner) === undefined ? [] : fault('Whole')),
            () => [
              ({ inner }) => (inner?.a === 1 ? fault('PartA') : []),
              ({ inner }) => (inner?.b === 1 ? fault('PartB') : []),
            ],
          ),
        ]),
      ),
      'Entries.',
    ),
  }),
)

/** What is wrong beside what is wrong at these paths of an entry. */
const beside = (value: object, ...wrong: readonly string[]): readonly string[] =>
  (
    Section.decodeBeside?.(
      { entries: { e: value } },
      'aws',
      wrong.map((path) => `aws.entries.e${path}`),
    ) ?? []
  ).map(({ _tag }) => _tag)

describe('what is wrong beside something that nobody knows', () => {
  const ports = { http: 80, https: 443 }

  it('is said where it does not look at that, however deep it is', () => {
    expect(beside({ ports, size: '?', labels: { team: 'none' } }, '.size')).toEqual(['Https', 'Several', 'NoTeam'])
    expect(beside({ ports: { ...ports, http: '?' }, labels: { team: 'none' } }, '.ports.http', '.size')).toEqual([
      'Https',
      'NoTeam',
    ])
    expect(beside({ ports: 5, size: 1, words: [] }, '.ports')).toEqual(['NoWords'])
    expect(beside({ size: 1, words: [5] }, '.words[0]')).toEqual(['NoHttp'])
    expect(beside({ size: 1, ports: { http: '?' } }, '.size')).toEqual(['WrongType'])
    expect(beside({ size: 1 }, '')).toEqual([])
  })

  it('is not said of keys that may be called otherwise, nor within what no codec looks into', () => {
    expect(beside({ size: 1, ports: { https: 443, HTTP: 80 } }, '.ports.HTTP')).toEqual(['Https'])
    expect(beside({ size: 1, prts: { http: 1 }, words: [] }, '.prts')).toEqual(['NoWords'])
    expect(beside({ size: 1, entirely: { http: 1 }, words: [] }, '.entirely')).toEqual(['NoWords'])
    expect(beside({ size: 1, ports: { http: 1 }, raw: { a: { b: 'x', c: '?' } } }, '.raw.a.c')).toEqual([])
  })

  it('is said in parts where a check looks at much at once', () => {
    const value = { size: 1, ports: { http: 1 }, inner: { a: 1, b: 1 } }
    expect(beside(value, '.size')).toEqual(['Whole'])
    expect(beside({ ...value, inner: { a: '?', b: 1 } }, '.inner.a')).toEqual(['PartB'])
    expect(beside({ ...value, inner: 5 }, '.inner')).toEqual([])
  })
})
