import { expect, test } from 'vitest'
import { ambiguity, coreScalar } from './core-scalar.ts'

test.each([
  ['0777', 777],
  ['0o777', 511],
  ['0x10', 16],
  ['0b11', '0b11'],
  ['1_000', '1_000'],
  ['-12', -12],
  ['+12', 12],
  ['1.10', 1.1],
  ['1e3', 1000],
  ['2026-03-01', '2026-03-01'],
  ['yes', 'yes'],
  ['~', null],
  ['TRUE', true],
])('YAML 1.2 reads %s as %j', (text, value) => {
  expect(coreScalar(text).value).toBe(value)
})

test.each([
  ['0777', 'a number with a leading zero'],
  ['012345678901', 'a number with a leading zero'],
  ['00.5', 'a number with a leading zero'],
  ['.5', 'a number without a digit before its point'],
  ['-.5', 'a number without a digit before its point'],
  ['2026-03-01', 'a date'],
  ['0b11', 'a binary number'],
  ['1_000', 'a number with an underscore'],
  ['1e400', 'a value'],
  ['-0x10', 'a value'],
])('%s is %s, which readers take for different things', (text, kind) => {
  expect(ambiguity(text)).toBe(kind)
})

test.each([
  '0',
  '0.5',
  '10',
  '-1',
  '1.10',
  '0x10',
  '0o17',
  '1e3',
  'yes',
  'a_b',
  'v1.2.3',
  '10.0.0.0/16',
  '1:30',
  '~',
  '',
])('%j is the same to all', (text) => {
  expect(ambiguity(text)).toBeUndefined()
})
