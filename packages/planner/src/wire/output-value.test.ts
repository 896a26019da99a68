import { array, assert, boolean, constant, dictionary, integer, letrec, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { fromOutputValues, outputDependencies, toOutputValues, withDependencies } from './output-value.ts'
import { secret, SIGNATURE, signatures, UNKNOWN, type WireValue } from './value.ts'

const output = (parts: Record<string, WireValue>): WireValue => ({ [SIGNATURE]: signatures.output, ...parts })

// Secrets inside of secrets are left out: the way there and back makes one of the two.
const { value } = letrec<{ value: WireValue; plain: WireValue }>((tie) => ({
  plain: oneof(
    { maxDepth: 3 },
    constant(null),
    boolean(),
    integer(),
    string(),
    array(tie('plain'), { maxLength: 3 }),
    dictionary(
      string().filter((key) => key !== '__proto__'),
      tie('plain'),
      { maxKeys: 3 },
    ),
  ),
  value: oneof(
    { maxDepth: 3 },
    tie('plain'),
    constant(UNKNOWN),
    constant(secret(UNKNOWN)),
    tie('plain').map((plain) => secret(plain)),
    array(tie('value'), { maxLength: 3 }),
    dictionary(
      string().filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 3 },
    ),
  ),
}))

test('secrets and unknowns survive the way to output values and back', () => {
  assert(
    property(value, (before) => {
      expect(fromOutputValues(toOutputValues(before))).toEqual(before)
    }),
  )
})

test('a secret that is unknown becomes one output value, secret and without a value', () => {
  expect(toOutputValues(secret(UNKNOWN))).toEqual(output({ secret: true }))
})

test('an asset is no place to look for secrets', () => {
  const asset = { [SIGNATURE]: signatures.asset, text: UNKNOWN }
  expect(toOutputValues(asset)).toBe(asset)
})

test('dependencies are found at any depth', () => {
  const nested = { a: [output({ value: output({ dependencies: ['urn:b'] }), dependencies: ['urn:a'] })], b: 1 }
  expect(outputDependencies(nested)).toEqual(['urn:a', 'urn:b'])
})

test('a value is given the dependencies that it lacks, once', () => {
  expect(withDependencies('x', [])).toBe('x')
  expect(withDependencies('x', ['urn:a'])).toEqual(output({ value: 'x', dependencies: ['urn:a'] }))
  const had = output({ secret: true, dependencies: ['urn:a'] })
  expect(withDependencies(had, ['urn:a'])).toBe(had)
  expect(withDependencies(had, ['urn:a', 'urn:b'])).toEqual(output({ secret: true, dependencies: ['urn:a', 'urn:b'] }))
})
