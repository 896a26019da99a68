import { expect, test } from 'vitest'
import { unitsFault } from './units-fault.ts'

const unit = { id: 'a.b', at: 'a.b', name: 'b', kind: 'thing', settings: {}, needs: {}, offers: [] }
const reference = { unit: 'a.c', capability: 'c', at: 'a.b.c' }

test('units with references, lists of them, and roles left out are fine', () => {
  expect(unitsFault([])).toBeUndefined()
  expect(unitsFault([unit, { ...unit, needs: { one: reference, many: [reference], none: undefined } }])).toBeUndefined()
})

test.each([
  ['a promise', Promise.resolve([unit]), 'units() gave a promise; it is synchronous'],
  ['nothing', undefined, 'units() gave no list'],
  ['a map', { unit }, 'units() gave no list'],
  ['nothing in the list', [unit, null], 'what units() gave at position 2 is no unit'],
  ['a unit without a name', [{ ...unit, name: undefined }], 'what units() gave at position 1 is no unit'],
  ['a unit without needs', [{ ...unit, needs: undefined }], 'what units() gave at position 1 is no unit'],
  ['a name for a reference', [{ ...unit, needs: { one: 'a.c' } }], 'what units() gave at position 1 is no unit'],
  ['a unit without offers', [{ ...unit, offers: undefined }], 'what units() gave at position 1 is no unit'],
])('%s is said', (_, answer, because) => {
  expect(unitsFault(answer)).toBe(because)
})

test('a promise that fails is said as one, and does not fail a second time', () => {
  expect(unitsFault(Promise.reject(new Error('late')))).toBe('units() gave a promise; it is synchronous')
})
