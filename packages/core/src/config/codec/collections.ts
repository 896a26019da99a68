import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { Codec, fail, type AnyCodec, type TypeOf, under } from './codec.ts'
import { meantMap } from './meant-map.ts'
import { didYouMean } from './nearest.ts'
import { wrongType } from './scalars.ts'
import { expectation, type KeyRule, type Spec } from './spec.ts'
import { isUnsure, partlyKnown } from './unsure.ts'

/** Whether a value is a map as YAML and JSON make them. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list, each item by one codec. */
export const list = <C extends AnyCodec>(
  item: C,
  rule: { readonly min?: number } = {},
): Codec<readonly TypeOf<C>[]> => {
  const spec: Spec = { type: 'list', item: item.spec, ...rule }
  return new Codec<readonly TypeOf<C>[]>(spec, (value, context) => {
    if (!Array.isArray(value)) {
      return fail(value, context, wrongType(spec, value, inBrackets(item, value)))
    }
    if (value.length < (rule.min ?? 0)) {
      return fail(value, context, {
        _tag: 'TooFew',
        because: `expected at least ${rule.min}, found ${value.length}`,
        fix: `write at least ${rule.min}, each ${expectation(item.spec)}`,
      })
    }
    const errors: t.Errors = []
    const decoded: TypeOf<C>[] = []
    value.forEach((entry: unknown, index) => {
      const result = item.validate(entry, under(context, index, item, entry))
      if (E.isLeft(result)) errors.push(...result.left)
      else decoded.push(result.right)
    })
    return errors.length > 0 ? t.failures(errors) : t.success(decoded)
  })
}

/** What to do with an item that stands where a list of them is wanted. */
const inBrackets = (item: AnyCodec, value: unknown): string | undefined => {
  if (typeof value === 'string') {
    const alone = item.spec.type !== 'secret' && E.isRight(item.decode(value))
    const written = alone ? JSON.stringify(value) : meantMap(item, value)
    return written === undefined ? undefined : `put it in brackets: [${written}]`
  }
  return isMap(value) && E.isRight(item.decode(value)) ? 'write - before it: it is a list, of this one' : undefined
}

/** Keys that become Pulumi logical names. */
export const nameRule = (longest = 63, whose?: string): KeyRule => ({
  pattern: `^[a-z][a-z0-9-]{0,${longest - 1}}$`,
  expected:
    `lower-case letters, digits and dashes, a letter first, at most ${longest} characters` +
    (whose === undefined ? '' : ` (${whose})`),
})

/** Keys of any form. */
export const anyKey: KeyRule = { pattern: '^[^\\u0000]+$', expected: 'any text' }

/**
 * A map from names the user chooses: buckets, providers, clusters.
 *
 * @example
 * named(Bucket, nameRule(63, 'S3 bucket names'))
 */
export const named = <C extends AnyCodec>(
  item: C,
  key: KeyRule = nameRule(),
): Codec<Readonly<Record<string, TypeOf<C>>>> => {
  const spec: Spec = { type: 'named', item: item.spec, key }
  const fits = new RegExp(key.pattern)
  return new Codec<Readonly<Record<string, TypeOf<C>>>>(spec, (value, context) => {
    if (!isMap(value)) return fail(value, context, wrongType(spec, value))
    const errors: t.Errors = []
    const decoded: Record<string, TypeOf<C>> = {}
    const unknown = new Set<string>()
    let misnamed = false
    for (const [name, entry] of Object.entries(value)) {
      if (isUnsure(item.spec, entry)) {
        unknown.add(name)
        misnamed ||= !fits.test(name)
        continue
      }
      const here = under(context, name, item, entry)
      if (!fits.test(name)) {
        const refused = fail<never>(name, here, {
          _tag: 'BadName',
          because: `${JSON.stringify(name)} cannot be a name here; expected ${key.expected}`,
          fix: rightKey(name, key),
        })
        if (E.isLeft(refused)) errors.push(...refused.left)
      }
      // Nothing under a name is an empty map, where the item takes one: `logs:` asks for a bucket with every default.
      const result = item.validate(entry ?? emptyOf(item.spec), here)
      if (E.isLeft(result)) errors.push(...result.left)
      else decoded[name] = result.right
    }
    if (errors.length > 0) return t.failures(errors)
    const isUnknown = (name: string): boolean => unknown.has(name) || (misnamed && !Object.hasOwn(decoded, name))
    return t.success(unknown.size > 0 ? partlyKnown(decoded, isUnknown) : decoded)
  })
}

const rightKey = (name: string, { known = [] }: KeyRule): string =>
  didYouMean(name, known, known.length === 0 ? 'choose another name' : 'take one of those, or remove it')

const emptyOf = (spec: Spec): unknown => (spec.type === 'closed' || spec.type === 'named' ? {} : null)

/** A map from keys of any form: tags, labels. */
export const dictionary = <C extends AnyCodec>(item: C): Codec<Readonly<Record<string, TypeOf<C>>>> =>
  named(item, anyKey)
