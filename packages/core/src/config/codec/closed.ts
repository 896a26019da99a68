import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { checksBeside, type Check } from './checks-beside.ts'
import { Codec, fail, failAll, type AnyCodec, type Fault, type TypeOf, under } from './codec.ts'
import { isMap } from './collections.ts'
import { meantMap } from './meant-map.ts'
import { didYouMean, slipOf } from './nearest.ts'
import { propertySpec } from './property-spec.ts'
import { wrongType } from './scalars.ts'
import { expectation, type Presence, type Spec } from './spec.ts'
import { canonical } from './spelling.ts'
import { isUnsure, partlyKnown, unsure } from './unsure.ts'

/** A property of a closed object. */
export interface Property<C extends AnyCodec, P extends Presence> {
  readonly codec: C
  readonly presence: P
  readonly description: string
  readonly default?: TypeOf<C>
  readonly more: PropertyMore
}

/** What else can be said of a property. */
export interface PropertyMore {
  /** Shown in the docs, the schema, and in the fix where it is missing. */
  readonly example?: unknown
  /** Older names that are still read. */
  readonly aliases?: readonly string[]
  /** What it is called elsewhere, such as in the cloud's own documents: not read, and answered with its name here. */
  readonly elsewhere?: readonly string[]
  /** What to write instead. */
  readonly deprecated?: string
  /** Environment variables of credentials, which whoever uses them reads where configuration says nothing. */
  readonly environment?: readonly string[]
}

type Properties = Readonly<Record<string, Property<AnyCodec, Presence>>>

type Flat<T> = { readonly [K in keyof T]: T[K] }

/** What a closed object decodes to: flat, read-only, optional properties absent rather than undefined. */
export type ClosedOf<P extends Properties> = Flat<
  { readonly [K in keyof P as P[K]['presence'] extends 'optional' ? never : K]: TypeOf<P[K]['codec']> } & {
    readonly [K in keyof P as P[K]['presence'] extends 'optional' ? K : never]?: TypeOf<P[K]['codec']>
  }
>

/** A property that must be written. */
export const required = <C extends AnyCodec>(
  codec: C,
  description: string,
  more: PropertyMore = {},
): Property<C, 'required'> => ({ codec, presence: 'required', description, more })

/** A property that may be left out. */
export const optional = <C extends AnyCodec>(
  codec: C,
  description: string,
  more: PropertyMore = {},
): Property<C, 'optional'> => ({ codec, presence: 'optional', description, more })

/** A property with a default. */
export const defaulted = <C extends AnyCodec>(
  codec: C,
  value: TypeOf<C>,
  description: string,
  more: PropertyMore = {},
): Property<C, 'defaulted'> => ({ codec, presence: 'defaulted', description, default: value, more })

/** A map of further properties that, left out, is what the empty map decodes to: defaults stay in one place. */
export const group = <C extends AnyCodec>(
  codec: C,
  description: string,
  more: PropertyMore = {},
): Property<C, 'group'> => ({ codec, presence: 'group', description, more })

/** What else can be said of a closed object. */
interface ClosedMore<P> {
  /**
   * Settings that can stand alone: text in place of the map is answered with the first of them that it fits.
   *
   * @default the one that is required, where there is one
   */
  readonly alone?: readonly (keyof P & string)[]
}

/**
 * A map whose keys are all known. A key that is not is a problem that names the nearest one; `snake_case` and
 * `kebab-case` of a known key are read, two spellings together are a problem; `null` counts as not written.
 *
 * @param properties By canonical (camelCase) name.
 * @param check What must hold between the properties, in one function or several: where something below is wrong, a
 *   function that does not look at it still says what it finds.
 *
 * @example
 * closed({
 *   region: optional(text({ expected: 'an AWS region' }), 'Region of the provider.', { example: 'us-west-2' }),
 *   versioning: defaulted(flag(), true, 'Keeps old versions of objects.'),
 * })
 */
export const closed = <const P extends Properties>(
  properties: P,
  check: Check<ClosedOf<P>> | readonly Check<ClosedOf<P>>[] = [],
  { alone }: ClosedMore<P> = {},
): Codec<ClosedOf<P>> & { readonly properties: P; readonly alone?: readonly string[] } => {
  const names = Object.keys(properties)
  const checks = typeof check === 'function' ? [check] : check
  const spellings = new Map<string, string>()
  const elsewhere = new Map<string, string>()
  for (const name of names) {
    spellings.set(name, name)
    for (const alias of properties[name]?.more.aliases ?? []) spellings.set(alias, name)
    for (const word of properties[name]?.more.elsewhere ?? []) elsewhere.set(word.toLowerCase(), name)
  }
  const spec: Spec = {
    type: 'closed',
    properties: Object.fromEntries(names.map((name) => [name, propertySpec(properties[name])])),
  }

  /** What a word of elsewhere is called here. */
  const calledHere = (key: string): string | undefined => elsewhere.get(canonical(key).toLowerCase())

  const asHere = (key: string, name: string): string => {
    const example = properties[name]?.more.example
    return `it is called ${[name, ...settingWithin(properties[name], key)].join('.')} here${example === undefined ? '' : `, as in ${name}: ${JSON.stringify(example)}`}`
  }

  const validate: t.Validate<unknown, ClosedOf<P>> = (value, context) => {
    if (!isMap(value)) {
      const meant = meantMap(codec, value)
      return fail(value, context, wrongType(spec, value, meant === undefined ? undefined : `write a map: ${meant}`))
    }
    const errors: t.Errors = []
    const wrong = new Set<string>()
    // Of each key that nobody knows the setting that it is a slip of.
    const strays: (string | undefined)[] = []
    let marked = false
    const refuse = (key: string, fault: Fault): void => {
      const refused = fail<never>(undefined, under(context, key, t.unknown, undefined), fault)
      if (E.isLeft(refused)) errors.push(...refused.left)
    }
    const written = new Map<string, string>()
    // What is there under the name that it has elsewhere is not missing on top.
    const named = new Set<string>()
    for (const key of Object.keys(value)) {
      const name = spellings.get(key) ?? spellings.get(canonical(key))
      if (name === undefined) {
        const meant = calledHere(key)
        strays.push(meant ?? spellings.get(slipOf(key, spellings.keys()) ?? ''))
        if (meant !== undefined) named.add(meant)
        if (value[key] === unsure) marked = true
        else
          refuse(key, {
            _tag: 'UnknownKey',
            because: `${JSON.stringify(key)} is not a setting here; expected ${names.length === 0 ? 'none' : `one of ${names.join(', ')}`}`,
            fix: meant === undefined ? didYouMean(key, [...spellings.keys()], 'remove it') : asHere(key, meant),
          })
        continue
      }
      const other = written.get(name)
      if (other === undefined) written.set(name, key)
      else {
        wrong.add(name)
        if (value[key] === unsure) marked = true
        else
          refuse(key, {
            _tag: 'TwoSpellings',
            because: 'the same setting is written twice',
            fix: `${JSON.stringify(other)} and ${JSON.stringify(key)} are the same setting; keep ${JSON.stringify(name)}`,
          })
      }
    }

    const decoded: Record<string, unknown> = {}
    for (const name of names) {
      const property = properties[name]
      if (property === undefined) continue
      const key = written.get(name) ?? name
      const given = Object.hasOwn(value, key) ? value[key] : undefined
      if (given === undefined || given === null) {
        if (property.presence === 'required') {
          wrong.add(name)
          if (!named.has(name)) refuse(name, missing(name, property))
        } else if (property.presence === 'defaulted') decoded[name] = property.default
        if (property.presence !== 'group') continue
      }
      if (isUnsure(property.codec.spec, given)) {
        wrong.add(name)
        marked = true
        continue
      }
      const entry = given ?? {}
      const result = property.codec.validate(entry, under(context, key, property.codec, entry))
      if (E.isLeft(result)) {
        wrong.add(name)
        errors.push(...result.left)
      } else decoded[name] = result.right
    }
    // What is no slip of a setting that is missing may be meant for any of those that are.
    const isMeant = (name: string): boolean =>
      !written.has(name) && strays.some((slip) => slip === undefined || slip === name || written.has(slip))
    const isUnknown = (name: string): boolean => wrong.has(name) || (names.includes(name) && isMeant(name))
    // Every property was decoded by its own codec, which is what ClosedOf says of it; what was not is looked at by nobody.
    const whole = decoded as ClosedOf<P>
    const result = errors.length > 0 || marked ? partlyKnown(whole, isUnknown) : whole
    const faults = checksBeside(result, checks)
    if (faults.length > 0) {
      const said = faults.map((fault) => asWritten(fault, written))
      const between = failAll<never>(value, context, said)
      if (E.isLeft(between)) errors.push(...between.left)
    }
    return errors.length > 0 ? t.failures(errors) : t.success(result)
  }
  const codec = Object.assign(new Codec<ClosedOf<P>>(spec, validate), {
    properties,
    ...(alone === undefined ? {} : { alone }),
  })
  return codec
}

/** A check names properties canonically; the place is found by the spelling that was used. */
const asWritten = (fault: Fault, written: ReadonlyMap<string, string>): Fault => {
  const [first, ...rest] = fault.below ?? []
  return typeof first === 'string' ? { ...fault, below: [written.get(first) ?? first, ...rest] } : fault
}

/** What a word is called within the map that a property is, where that has a setting for it. */
const settingWithin = (property: Property<AnyCodec, Presence> | undefined, key: string): readonly string[] => {
  const spec = property?.codec.spec
  if (spec?.type !== 'closed') return []
  const word = canonical(key)
  return Object.entries(spec.properties)
    .filter(([name, { aliases }]) => name === word || aliases.includes(word))
    .map(([name]) => name)
}

const missing = (name: string, { codec, more }: Property<AnyCodec, Presence>): Fault => ({
  _tag: 'Missing',
  because: `${JSON.stringify(name)} is missing; expected ${expectation(codec.spec)}`,
  fix: more.example === undefined ? `add ${name}` : `add ${name}: ${JSON.stringify(more.example)}`,
})
