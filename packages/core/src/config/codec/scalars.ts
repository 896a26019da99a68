import * as t from 'io-ts'
import { Codec, fail, type Fault } from './codec.ts'
import { describeType, describeValue } from './describe-value.ts'
import { didYouMean } from './nearest.ts'
import { holdsSecrets } from './secret-leaves.ts'
import { expectation, type Spec } from './spec.ts'

/**
 * The fault of a value that is of another type than the codec wants. Where a secret may stand, it names the type that
 * was found and not the value: a key pasted one level too high is still a key.
 */
export const wrongType = (spec: Spec, value: unknown, fix = `write ${expectation(spec)}`): Fault => {
  const secret = holdsSecrets(spec)
  return {
    _tag: 'WrongType',
    because: `expected ${expectation(spec)}, found ${secret ? describeType(value) : describeValue(value)}`,
    fix: secret ? `write ${expectation(spec)}` : fix,
  }
}

/** What text must look like. */
export interface TextRule {
  /** In the user's words, with its article: `a 12-digit account id in quotes`. */
  readonly expected?: string
  readonly pattern?: RegExp
  /** Whether the empty string will do. @default false */
  readonly empty?: boolean
}

/**
 * Text. A number is never taken for text: YAML has already changed it (`1.30` is `1.3`, `0777` is `511`).
 *
 * @example
 * text({ expected: 'a 12-digit account id in quotes', pattern: /^\d{12}$/ })
 */
export const text = (rule: TextRule = {}): Codec<string> => {
  const spec: Spec = {
    type: 'text',
    ...(rule.expected === undefined ? {} : { expected: rule.expected }),
    ...(rule.pattern === undefined ? {} : { pattern: rule.pattern.source }),
    ...(rule.empty === true ? { empty: true } : {}),
  }
  return new Codec<string>(spec, (value, context) => {
    if (typeof value === 'number') {
      return fail(value, context, {
        _tag: 'UnquotedString',
        because: `expected ${expectation(spec)}, found a number`,
        fix: 'put it in quotes, as you wrote it',
      })
    }
    if (typeof value === 'boolean') {
      return fail(value, context, wrongType(spec, value, `put it in quotes: "${value}"`))
    }
    if (typeof value !== 'string') return fail(value, context, wrongType(spec, value))
    if (value === '' && rule.empty !== true) return fail(value, context, wrongType(spec, value))
    if (rule.pattern !== undefined && !rule.pattern.test(value)) {
      return fail(value, context, {
        _tag: 'Malformed',
        because: `expected ${expectation(spec)}, found ${describeValue(value)}`,
        fix: `write ${expectation(spec)}`,
      })
    }
    return t.success(value)
  })
}

/** `true` or `false`, and nothing that only looks like it. */
export const flag = (): Codec<boolean> => {
  const spec: Spec = { type: 'flag' }
  return new Codec<boolean>(spec, (value, context) =>
    typeof value === 'boolean' ? t.success(value) : fail(value, context, wrongType(spec, value, flagFix(value))),
  )
}

const flagFix = (value: unknown): string => {
  const written = typeof value === 'string' ? value : ''
  const meant = /^(true|yes|on)$/i.test(written) ? 'true' : /^(false|no|off)$/i.test(written) ? 'false' : undefined
  return meant === undefined ? 'write true or false' : `write ${meant} without quotes`
}

/** A number within bounds, both included. */
export interface NumberRule {
  readonly min?: number
  readonly max?: number
}

const numeric = (whole: boolean, rule: NumberRule): Codec<number> => {
  const spec: Spec = { type: 'number', whole, ...rule }
  const { min = -Infinity, max = Infinity } = rule
  return new Codec<number>(spec, (value, context) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      const looksRight = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
      return fail(value, context, wrongType(spec, value, looksRight ? `write ${value} without quotes` : undefined))
    }
    if ((whole && !Number.isInteger(value)) || value < min || value > max) {
      return fail(value, context, { ...wrongType(spec, value), _tag: 'OutOfRange' })
    }
    return t.success(value)
  })
}

/** A whole number. */
export const count = (rule: NumberRule = {}): Codec<number> => numeric(true, rule)

/** A number, whole or not. */
export const number = (rule: NumberRule = {}): Codec<number> => numeric(false, rule)

/**
 * One of the words listed.
 *
 * @example
 * choice('none', 'single', 'perZone')
 */
export const choice = <const V extends readonly [string, ...string[]]>(...values: V): Codec<V[number]> => {
  const spec: Spec = { type: 'choice', values }
  const known: ReadonlySet<string> = new Set(values)
  const isKnown = (value: unknown): value is V[number] => typeof value === 'string' && known.has(value)
  return new Codec<V[number]>(spec, (value, context) => {
    if (isKnown(value)) return t.success(value)
    if (typeof value !== 'string') return fail(value, context, wrongType(spec, value))
    return fail(value, context, {
      ...wrongType(spec, value, didYouMean(value, values, `write one of ${values.join(', ')}`)),
      _tag: 'UnknownValue',
    })
  })
}

/** Anything at all: for values that are passed on unchecked. */
export const anything = (): Codec<unknown> => new Codec<unknown>({ type: 'anything' }, (value) => t.success(value))
