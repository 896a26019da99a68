import { isFields } from './fields.ts'
import type { Origins } from './origins.ts'
import type { Path } from './path.ts'
import { goScalar } from './yaml/go-scalar.ts'

// Go escapes these in JSON, so that it can stand in HTML.
const escaped = /[<>&\u2028\u2029]/g

const text = (value: string): string =>
  JSON.stringify(value).replace(escaped, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** An integer that a double would round, from what was written. */
const whole = (path: Path, origins: Origins): bigint | undefined => {
  const source = origins.get(path)?.source
  return source === undefined ? undefined : goScalar(source).integer
}

/** Whether Go's `int` holds it. */
export const inInt64 = (value: bigint): boolean => BigInt.asIntN(64, value) === value

const json = (value: unknown, path: Path, origins: Origins): string => {
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') {
    const integer = whole(path, origins)
    return integer !== undefined && inInt64(integer) ? String(integer) : JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((item, index) => json(item, [...path, index], origins)).join(',')}]`
  if (!isFields(value)) return JSON.stringify(value)
  const entries = Object.keys(value)
    .sort(byBytes)
    .map((key) => `${text(key)}:${json(value[key], [...path, key], origins)}`)
  return `{${entries.join(',')}}`
}

/** The text by which PULUMI_CONFIG carries a value of Pulumi.yaml: there an integer of more than 64 bits is a fraction. */
export const jsonText = (value: unknown, path: Path, origins: Origins): string =>
  typeof value === 'string' ? value : json(value, path, origins)

/**
 * The text by which PULUMI_CONFIG carries a value, byte for byte: a string as it is, nothing for null, JSON as Go
 * writes it (sorted keys) for anything else.
 */
export const configText = (value: unknown, path: Path, origins: Origins): string => {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  const integer = typeof value === 'number' ? whole(path, origins) : undefined
  return integer === undefined ? json(value, path, origins) : String(integer)
}
