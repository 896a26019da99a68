import { inInt64 } from './config-text.ts'
import { isFields } from './fields.ts'
import type { Origins } from './origins.ts'
import type { Path } from './path.ts'
import { isInt64 } from './yaml/go-scalar.ts'
import { goTime } from './yaml/go-time.ts'

/** Where a value of Pulumi.yaml is written: what Pulumi makes of it depends on how. */
export interface Written {
  readonly origins: Origins
  readonly path: Path
}

/** Why Pulumi refuses something in Pulumi.yaml's `config:`. */
export interface Refusal {
  readonly because: string
  readonly fix: string
}

/** What Pulumi.yaml says of one key of configuration. */
export interface Declared {
  /** Given when the stack says nothing of the key. */
  readonly value?: { readonly is: unknown; readonly path: Path; readonly refusal?: Refusal }
  /** `string`, `integer`, `boolean`, `object` or `array`. */
  readonly type?: string
  readonly items?: unknown
  readonly secret: boolean
}

const types: readonly unknown[] = ['string', 'integer', 'boolean', 'object', 'array']
const attributes: ReadonlySet<string> = new Set(['type', 'items', 'description', 'secret', 'default', 'value'])

/** Whether a key of Pulumi.yaml is one of the project's own, which may have a type and a default. */
const isOwnKey = (key: string, project: string): boolean => !key.includes(':') || key.startsWith(`${project}:`)

/** A date without quotes, which is no text to Pulumi. */
export const isDate = ({ origins, path }: Written): boolean => {
  const source = origins.get(path)?.source
  return source !== undefined && goTime(source) !== undefined
}

/** A number that is no integer of Go's, however it may be written: `1.5`, `1e3`, `18446744073709551615`. */
export const isNoInteger = (value: unknown, { origins, path }: Written): boolean =>
  typeof value === 'number' && !isInt64(origins.get(path)?.source ?? '')

const below = ({ origins, path }: Written, step: string | number): Written => ({ origins, path: [...path, step] })

const isShort = (value: unknown, written: Written): boolean =>
  typeof value === 'boolean' ||
  Array.isArray(value) ||
  (typeof value === 'number' && !isNoInteger(value, written)) ||
  (typeof value === 'string' && !isDate(written) && origin(written)?.sealed !== true)

const origin = ({ origins, path }: Written) => origins.get(path)

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

const refuse = (because: string, fix = 'write it as Pulumi wants the `config:` of a project'): Refusal => ({
  because,
  fix,
})
const quote = 'put quotes around it'

/** Whether the type of an array's elements is one that Pulumi knows. */
const isItems = (items: unknown): boolean => isFields(items) && types.includes(items['type'])

/** What of a value Pulumi can read, and cannot pass on. */
const unfit = (value: unknown, written: Written): Refusal | undefined => {
  if (origin(written)?.sealed === true)
    return refuse('a project has no encrypted values', 'set it for each stack, or write the value itself')
  const parts: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item] as const)
    : isFields(value)
      ? Object.entries(value)
      : []
  for (const [step, part] of parts) {
    const there = below(written, step)
    if (origin(there)?.noTextKey === true) return refuse('Pulumi takes only texts for keys here', `${quote}: "${step}"`)
    const found = unfit(part, there)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether what stands in a declaration has the form that Pulumi wants. */
const malformed = (said: Readonly<Record<string, unknown>>, written: Written): Refusal | undefined => {
  const other = Object.keys(said).find((name) => !attributes.has(name))
  const { type, items, description, secret } = said
  if (other !== undefined) return refuse(`there is nothing called \`${other}\` to say of a key`, 'leave it out')
  if (type !== undefined && !types.includes(type))
    return refuse(`\`type\` is one of ${types.join(', ')}`, 'write one of these')
  if (items !== undefined && !isItems(items))
    return refuse(
      '`items` says the `type` of each element',
      'write `items: { type: string }`, or another type that there is',
    )
  if (description !== undefined && (typeof description !== 'string' || isDate(below(written, 'description'))))
    return refuse('a description is a text', quote)
  if (secret !== undefined && typeof secret !== 'boolean') return refuse('`secret` is true or false', 'write either')
  return undefined
}

/** Reads one entry of Pulumi.yaml's `config:`, or says why Pulumi refuses it. */
export const declaredConfig = (
  key: string,
  said: unknown,
  project: string,
  written: Written,
): Declared | { readonly refusal: Refusal } => {
  const refused = (because: string, fix?: string) => ({ refusal: refuse(because, fix) })
  const own = isOwnKey(key, project)
  const usable = (value: unknown, at: Written): { readonly refusal?: Refusal } => {
    const refusal = unfit(value, at)
    return refusal === undefined ? {} : { refusal }
  }
  if (origin(written)?.noTextKey === true) return refused('Pulumi takes only texts for keys here', `${quote}: "${key}"`)
  if (key === 'secret' && typeof said !== 'boolean') return refused('Pulumi takes true or false for a key of this name')
  if (isDate(written)) return refused('Pulumi takes no date here', `${quote}, or write \`{ value: … }\``)
  if (isShort(said, written)) return { value: { is: said, path: [], ...usable(said, written) }, secret: false }
  if (!isFields(said))
    return refused('expected a value, or a map with `type`, `default` or `value`; no fraction, no null')
  const { type, items, default: byDefault, value } = said
  const wrong = malformed(said, written)
  if (wrong !== undefined) return { refusal: wrong }
  if (isGiven(byDefault) && isGiven(value)) return refused('`default` and `value` cannot both be given')
  if (!own && (isGiven(type) || isGiven(byDefault)))
    return refused("a key outside of the project's own namespace takes a `value`, no `type` or `default`")
  if (!own && !isGiven(value)) return refused("a key outside of the project's own namespace needs a `value`")
  if (type === 'array' && !isGiven(items)) return refused('an array needs `items`, the type of its elements')
  const given = isGiven(value) ? 'value' : 'default'
  const there = below(written, given)
  if (isGiven(byDefault) && isGiven(type) && !isOfType(byDefault, type, items, there))
    return refused(`the default is not of the type ${String(type)}`, 'give another, or change the type')
  if (isGiven(value) && isGiven(type) && isDate(there))
    return refused('Pulumi cannot hold a date without quotes against a type', quote)
  return {
    ...(isGiven(said[given]) ? { value: { is: said[given], path: [given], ...usable(said[given], there) } } : {}),
    ...(typeof type === 'string' ? { type } : {}),
    ...(isGiven(items) ? { items } : {}),
    secret: said['secret'] === true,
  }
}

/**
 * Whether a value is of a declared type, by Pulumi's own lenient rules: one that PULUMI_CONFIG carries, or one that is
 * written in Pulumi.yaml, where a date is no text and a map has texts for keys.
 */
export const isOfType = (value: unknown, type: unknown, items: unknown, written?: Written): boolean => {
  if (type === 'string') return typeof value === 'string' && (written === undefined || !isDate(written))
  if (type === 'integer')
    return (
      Number.isInteger(value) ||
      (typeof value === 'string' && /^[-+]?\d+$/.test(value) && inInt64(BigInt(value.replace('+', ''))))
    )
  if (type === 'boolean') return typeof value === 'boolean' || value === 'true' || value === 'false'
  if (type === 'object')
    return (
      isFields(value) &&
      (written === undefined || Object.keys(value).every((key) => origin(below(written, key))?.noTextKey !== true))
    )
  return (
    Array.isArray(value) &&
    isFields(items) &&
    value.every((item, index) =>
      isOfType(item, items['type'], items['items'], written === undefined ? undefined : below(written, index)),
    )
  )
}
