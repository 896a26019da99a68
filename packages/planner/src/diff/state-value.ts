import { isMap } from '../text/mark.ts'
import { readableProperties } from '../wire/readable.ts'
import { SIGNATURE, signatures, type WireObject, type WireValue } from '../wire/value.ts'

const fromState = (value: unknown): WireValue => {
  if (Array.isArray(value)) return value.map(fromState)
  if (!isMap(value)) return isScalar(value) ? value : null
  if (value[SIGNATURE] !== signatures.secret) return properties(value)
  const { plaintext } = value
  if (typeof plaintext !== 'string') return { [SIGNATURE]: signatures.secret }
  return { [SIGNATURE]: signatures.secret, value: fromState(JSON.parse(plaintext)) }
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const properties = (value: Readonly<Record<string, unknown>>): WireObject =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromState(inner)]))

/**
 * Properties as `pulumi stack export` writes them, in a plan's form. Secrets can be compared only where the export was
 * made with `--show-secrets`.
 */
export const stateProperties = (value: unknown): Readonly<Record<string, unknown>> =>
  isMap(value) ? readableProperties(properties(value)) : {}

/** A value of a plan or a state. */
export const stateValue = (value: unknown): unknown => stateProperties({ value })['value']
