import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { closed, defaulted, optional, required } from './closed.ts'
import { faultOf, type Fault } from './codec.ts'
import { count, text } from './scalars.ts'

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
