import { expect, test } from 'vitest'
import { fewPlaces, toldOnce } from './told-once.ts'

const gone = { _tag: 'Gone', because: 'it is not here', fix: 'fetch it' }

test('what differs in its place alone is said once, where it was said first', () => {
  const other = { ...gone, at: 'b', fix: 'make it' }
  expect(toldOnce([{ ...gone, at: 'c' }, other, { ...gone, at: 'a' }])).toEqual([
    { first: { ...gone, at: 'c' }, places: ['c', 'a'] },
    { first: other, places: ['b'] },
  ])
})

test.each([
  ['tag', { _tag: 'Lost' }],
  ['reason', { because: 'it is there' }],
  ['fix', { fix: 'leave it' }],
  ['severity', { severity: 'warning' }],
])('another %s is said by itself', (_, other) => {
  expect(
    toldOnce([
      { ...gone, at: 'a' },
      { ...gone, at: 'b', ...other },
    ]),
  ).toHaveLength(2)
})

test('of many places the first three are named, and the others counted', () => {
  const places = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`)
  expect(fewPlaces(places(4), '--json')).toEqual(['p0', 'p1', 'p2', 'p3'])
  expect(fewPlaces(places(50), '--json')).toEqual(['p0', 'p1', 'p2', 'and 47 more places (all with --json)'])
})
