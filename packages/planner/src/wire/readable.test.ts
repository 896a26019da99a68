import { expect, test } from 'vitest'
import { readable } from './readable.ts'
import { secret, SIGNATURE, signatures, UNKNOWN } from './value.ts'

test('a secret shows nothing of what it holds', () => {
  expect(readable({ a: secret({ deep: 'hush' }), b: [secret('hush')] })).toEqual({
    a: { secret: true },
    b: [{ secret: true }],
  })
})

test('an unknown inside of a list or an object is one', () => {
  expect(readable({ a: [UNKNOWN, { b: UNKNOWN }] })).toEqual({ a: [{ unknown: true }, { b: { unknown: true } }] })
})

test.for([
  [{ value: 'x' }, 'x'],
  [{}, { unknown: true }],
  [{ value: 'x', secret: true }, { secret: true }],
  [{ secret: true }, { secret: true }],
])('an output value %o is shown as %o', ([parts, shown]) => {
  expect(readable({ [SIGNATURE]: signatures.output, ...(parts as object) })).toEqual(shown)
})

test('a resource is shown by its URN, with its id once that is known', () => {
  const reference = { [SIGNATURE]: signatures.resource, urn: 'urn:x' }
  expect(readable({ ...reference, id: UNKNOWN })).toEqual({ resource: 'urn:x' })
  expect(readable({ ...reference, id: '' })).toEqual({ resource: 'urn:x' })
  expect(readable({ ...reference, id: 'i-1' })).toEqual({ resource: 'urn:x', id: 'i-1' })
})

test('an object under a signature of nobody’s is the user’s own', () => {
  expect(readable({ [SIGNATURE]: 'other', a: 1 })).toEqual({ [SIGNATURE]: 'other', a: 1 })
})
