import { inInt64 } from './config-text.ts'
import { isFields } from './fields.ts'
import type { Path } from './path.ts'

/** What Pulumi.yaml says of one key of configuration. */
export interface Declared {
  /** Given when the stack says nothing of the key. */
  readonly value?: { readonly is: unknown; readonly path: Path }
  /** `string`, `integer`, `boolean`, `object` or `array`. */
  readonly type?: string
  readonly items?: unknown
  readonly secret: boolean
}

/** Whether a key of Pulumi.yaml is one of the project's own, which may have a type and a default. */
const isOwnKey = (key: string, project: string): boolean => !key.includes(':') || key.startsWith(`${project}:`)

const isShort = (written: unknown): boolean =>
  typeof written === 'string' || typeof written === 'boolean' || Number.isInteger(written) || Array.isArray(written)

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

/** Reads one entry of Pulumi.yaml's `config:`, or says why Pulumi refuses it. */
export const declaredConfig = (key: string, written: unknown, project: string): Declared | string => {
  const own = isOwnKey(key, project)
  if (isShort(written)) return { value: { is: written, path: [] }, secret: false }
  if (!isFields(written)) return 'expected a value, or a map with `type`, `default` or `value`; no fraction, no null'
  const { type, items, default: byDefault, value } = written
  if (isGiven(byDefault) && isGiven(value)) return '`default` and `value` cannot both be given'
  if (!own && (isGiven(type) || isGiven(byDefault)))
    return "a key outside of the project's own namespace takes a `value`, no `type` or `default`"
  if (!own && !isGiven(value)) return "a key outside of the project's own namespace needs a `value`"
  if (type === 'array' && !isGiven(items)) return 'an array needs `items`, the type of its elements'
  const given = isGiven(value) ? 'value' : 'default'
  return {
    ...(isGiven(written[given]) ? { value: { is: written[given], path: [given] } } : {}),
    ...(typeof type === 'string' ? { type } : {}),
    ...(isGiven(items) ? { items } : {}),
    secret: written['secret'] === true,
  }
}

/** Whether a value that PULUMI_CONFIG carries is of a declared type, by Pulumi's own lenient rules. */
export const isOfType = (value: unknown, type: unknown, items: unknown): boolean => {
  if (type === 'string') return typeof value === 'string'
  if (type === 'integer')
    return (
      Number.isInteger(value) ||
      (typeof value === 'string' && /^[-+]?\d+$/.test(value) && inInt64(BigInt(value.replace('+', ''))))
    )
  if (type === 'boolean') return typeof value === 'boolean' || value === 'true' || value === 'false'
  if (type === 'object') return isFields(value)
  return Array.isArray(value) && isFields(items) && value.every((item) => isOfType(item, items['type'], items['items']))
}
