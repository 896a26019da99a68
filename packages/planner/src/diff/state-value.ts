import { isMap, markOf } from '../text/mark.ts'
import { readableProperties } from '../wire/readable.ts'
import { wireAnswer } from '../wire/answer.ts'
import {
  isList,
  isObject,
  mapObject,
  secret,
  SIGNATURE,
  signatures,
  UNKNOWN,
  type WireObject,
  type WireValue,
} from '../wire/value.ts'

const fromState = (value: unknown): WireValue => {
  if (Array.isArray(value)) return value.map(fromState)
  if (!isMap(value)) return isScalar(value) ? value : null
  if (value[SIGNATURE] !== signatures.secret) return properties(value)
  const { plaintext } = value
  return secret(typeof plaintext === 'string' ? fromState(JSON.parse(plaintext)) : UNKNOWN)
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const properties = (value: Readonly<Record<string, unknown>>): WireObject =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromState(inner)]))

const wireForms = new WeakMap<object, WireObject>()

/**
 * Properties as `pulumi stack export` writes them, in a plan's form. Secrets can be compared only where the export was
 * made with `--show-secrets`.
 */
export const stateProperties = (value: unknown): Readonly<Record<string, unknown>> => {
  if (!isMap(value)) return {}
  const wire = properties(value)
  const shown = readableProperties(wire)
  wireForms.set(shown, wire)
  return shown
}

/** The same as the protocol carries them: what a program may be told, and nobody else is shown. */
export const wireProperties = (shown: Readonly<Record<string, unknown>>): WireObject =>
  wireForms.get(shown) ?? mapObject(wireAnswer(shown), withoutValue)

/** What only says that it is a secret: its value is not known. */
const withoutValue = (value: WireValue): WireValue => {
  if (isList(value)) return value.map(withoutValue)
  if (!isObject(value)) return value
  return markOf(value) === 'secret' ? secret(UNKNOWN) : mapObject(value, withoutValue)
}

/** A value of a plan or a state. */
export const stateValue = (value: unknown): unknown => stateProperties({ value })['value']
