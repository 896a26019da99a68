import { expect, test } from 'vitest'
import { hidden, sameHidden } from './hidden.ts'
import { UNKNOWN } from './value.ts'

test('secrets that hold the same are the same, whatever the order of their keys', () => {
  expect(sameHidden(hidden({ a: 1, b: ['x'] }), hidden({ b: ['x'], a: 1 }))).toBe(true)
  expect(sameHidden(hidden('one'), hidden('two'))).toBe(false)
})

test('nobody can tell of what is sealed, unknown, read from JSON or not given', () => {
  const one = hidden('one')
  for (const other of [hidden('[sealed]'), hidden({ a: UNKNOWN }), hidden(), JSON.parse(JSON.stringify(one))])
    expect(sameHidden(one, other)).toBe(undefined)
})

test('a secret shows nothing of itself', () => {
  expect(JSON.stringify(hidden('hush'))).toBe('{"secret":true}')
  expect(Reflect.ownKeys(hidden('hush'))).toEqual(['secret'])
})
