import { goTime, type GoTime } from './go-time.ts'
import { decimal, integer, words, type Scalar } from './scalar.ts'

const lowest = -(2n ** 63n)
const highest = 2n ** 64n - 1n

/** Go's `ParseInt(text, 0, 64)`, then `ParseUint`: the prefix decides the base, and 0777 is octal. */
const goInteger = (text: string): bigint | undefined => {
  const match = /^([-+]?)(0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9]\d*)$/.exec(text)
  if (match === null) return undefined
  const [, sign, digits = ''] = match
  const magnitude = BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits)
  const value = sign === '-' ? -magnitude : magnitude
  // Only ParseInt takes a sign.
  return value < lowest || value > (sign === '' ? highest : 2n ** 63n - 1n) ? undefined : value
}

/** yaml.v3's own second look at `0b-11` and `0o-7`, which ParseInt refuses. */
const signedAfterPrefix = (text: string): bigint | undefined => {
  const match = /^0(?:b([-+])([01]+)|o([-+])([0-7]+))$/.exec(text)
  if (match === null) return undefined
  const magnitude = BigInt(match[2] === undefined ? `0o${match[4]}` : `0b${match[2]}`)
  return (match[1] ?? match[3]) === '-' ? -magnitude : magnitude
}

/** Whether a plain scalar is what Go calls an `int`: no fraction, no exponent, 64 bits. */
export const isInt64 = (text: string): boolean => {
  if (goTime(text) !== undefined) return false
  const plain = text.replaceAll('_', '')
  const value = goInteger(plain) ?? signedAfterPrefix(plain)
  return value !== undefined && BigInt.asIntN(64, value) === value
}

const float = (text: string): Scalar | undefined => {
  const value = Number(text)
  // Go refuses what overflows, and the text stays a text.
  if (!Number.isFinite(value)) return undefined
  return { value: value === 0 ? 0 : value }
}

const digitsAfterPoint = /^\.\d+(?:_\d+)*(?:[eE][-+]?\d+(?:_\d+)*)?$/

/**
 * A plain scalar as Pulumi reads it: Go's yaml.v3 into `interface{}`, written as JSON. Of a date Pulumi prints what a
 * stack's file says, and writes as JSON what Pulumi.yaml says.
 *
 * @example goScalar('0777') // { value: 511 }
 * @example goScalar('2026-03-01') // { value: '2026-03-01 00:00:00 +0000 UTC' }
 */
export const goScalar = (text: string, dates: keyof GoTime = 'printed'): Scalar => {
  const word = words.get(text)
  if (word !== undefined) return { value: word }
  if (text.startsWith('.'))
    return (digitsAfterPoint.test(text) ? float(text.replaceAll('_', '')) : undefined) ?? { value: text }
  if (!/^[-+\d]/.test(text)) return { value: text }
  const time = goTime(text)
  if (time !== undefined) return { value: time[dates] }
  const plain = text.replaceAll('_', '')
  const whole = goInteger(plain)
  if (whole !== undefined) return integer(whole)
  const fraction = decimal.test(plain) ? float(plain) : undefined
  if (fraction !== undefined) return fraction
  const odd = signedAfterPrefix(plain)
  return odd === undefined ? { value: text } : integer(odd)
}
