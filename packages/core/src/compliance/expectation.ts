import type { Evidence, Expectation } from '@konductor/interfaces'

/** Whether a value is as expected; not there where it cannot be told. */
export type Seen = true | false | undefined

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isMark = (value: unknown): boolean => isMap(value) && (value['unknown'] === true || value['secret'] === true)

const meets = (value: unknown, expected: Expectation): Seen => {
  if (isMark(value)) return undefined
  if ('not' in expected) {
    const seen = meets(value, expected.not)
    return seen === undefined ? undefined : !seen
  }
  if ('either' in expected) {
    const any = expected.either.map((each) => look(value, each.property, each.expected))
    return any.includes(true) ? true : any.includes(undefined) ? undefined : false
  }
  if ('present' in expected) return (value !== undefined && value !== null) === expected.present
  if ('oneOf' in expected) return expected.oneOf.some((each) => each === value)
  if ('atLeast' in expected) return typeof value === 'number' && value >= expected.atLeast
  if (typeof value === 'string') return expected.holds.every((each) => value.includes(each))
  if (!Array.isArray(value)) return false
  return value.some(isMark) ? undefined : expected.holds.every((each) => value.includes(each))
}

/**
 * Whether what stands below a value is as expected.
 *
 * @param value Plain, with what is secret as `{ secret: true }` and what nobody knows yet as `{ unknown: true }`.
 * @param property Keys from the value down; `*` is every item of a list, of which there must be one, and `*?` every item
 *   of one that may be empty or missing.
 */
export const look = (value: unknown, property: readonly string[], expected: Expectation): Seen => {
  const [step, ...rest] = property
  if (step === undefined) return meets(value, expected)
  if (isMark(value)) return undefined
  if (step !== '*' && step !== '*?') return look(isMap(value) ? value[step] : undefined, rest, expected)
  if (step === '*?' && (value === undefined || value === null)) return true
  if (!Array.isArray(value) || (step === '*' && value.length === 0)) return false
  const all = value.map((each: unknown) => look(each, rest, expected))
  return all.includes(false) ? false : all.includes(undefined) ? undefined : true
}

/** Where something is looked for, in a user's words: `rules[*].verbs[*]`; several places where any of them will do. */
export const placeOf = ({ property, expected }: Pick<Evidence, 'property' | 'expected'>): string =>
  property.length === 0 && 'either' in expected
    ? expected.either.map(placeOf).join(' or ')
    : property.join('.').replaceAll(/\.\*\??/g, '[*]')

/** What is expected, as the end of a sentence: `to be true`. */
export const wanted = (expected: Expectation): string => {
  if ('not' in expected) return `not ${wanted(expected.not)}`
  if ('either' in expected) {
    const any = expected.either.map((each) => `${placeOf(each)} ${wanted(each.expected)}`.trim())
    return `to show one of these: ${any.join('; ')}`
  }
  if ('present' in expected) return expected.present ? 'to be there' : 'not to be there'
  if ('oneOf' in expected) return `to be ${expected.oneOf.map((each) => JSON.stringify(each)).join(' or ')}`
  if ('atLeast' in expected) return `to be at least ${expected.atLeast}`
  return `to hold ${expected.holds.join(' and ')}`
}
