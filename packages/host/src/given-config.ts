import type { Problem } from '@konductor/interfaces'
import { configKey } from './config-key.ts'
import { isFields } from './fields.ts'
import { left, right, type Read } from './outcome.ts'
import { parsePath, type Path } from './path.ts'

/** Configuration that is given beside the stack's file, as `pulumi preview --config` takes it. */
export interface GivenConfig {
  /** `namespace:key`, or a key of the project → text. */
  readonly values: Readonly<Record<string, string>>
  /** The keys are paths into a map or list, as with `--config-path`: `network.zones[0]`. @default false */
  readonly paths?: boolean
}

const MOST_ITEMS = 10_000

const bad = (key: string, because: string): Problem => ({
  _tag: 'BadConfigKey',
  at: `${key} (given for this run)`,
  because,
  fix: 'write `key`, `namespace:key`, or with paths `key.part[0]["odd.part"]`',
})

const pathOf = (key: string): Path | undefined => {
  try {
    return parsePath(key)
  } catch {
    return undefined
  }
}

/** A part's value by Pulumi's rule: a text, unless it is `true`, `false` or a whole number without leading zeros. */
const partOf = (text: string): unknown => {
  if (text === 'true' || text === 'false') return text === 'true'
  if (text.length > 1 && text.startsWith('0')) return text
  return /^[+-]?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text
}

/** The value with one part of it set, lists filled with null; nothing where a list stands for a map, or a map for a list. */
const withPart = (value: unknown, [step, ...rest]: Path, part: unknown): unknown => {
  if (step === undefined) return part
  if (typeof step === 'number') {
    if ((value !== undefined && !Array.isArray(value)) || step >= MOST_ITEMS) return undefined
    const items: unknown[] = Array.isArray(value) ? [...value] : []
    while (items.length <= step) items.push(null)
    const item = withPart(items[step] ?? undefined, rest, part)
    items[step] = item
    return item === undefined ? undefined : items
  }
  if ((value !== undefined && !isFields(value)) || ['__proto__', 'constructor', 'prototype'].includes(step))
    return undefined
  const inner = withPart(value?.[step], rest, part)
  return inner === undefined ? undefined : { ...value, [step]: inner }
}

/**
 * The whole value of each key that is given, by its full form. It takes the place of what the stack's file says of the
 * key, all of it: also with paths, as Pulumi has it.
 */
export const givenConfig = ({ values, paths }: GivenConfig, project: string): Read<ReadonlyMap<string, unknown>> => {
  const given = new Map<string, unknown>()
  const problems: Problem[] = []
  for (const [written, text] of Object.entries(values)) {
    const [name, ...steps] = paths === true ? (pathOf(written) ?? []) : [written]
    const key = typeof name === 'string' && name !== '' ? configKey(name, project) : undefined
    if (key === undefined) {
      problems.push(bad(written, 'Pulumi takes this for no key'))
      continue
    }
    const value = steps.length === 0 ? text : withPart(given.get(key), steps, partOf(text))
    if (value === undefined) problems.push(bad(written, 'there is no such part beside the others that are given'))
    else given.set(key, value)
  }
  return problems.length > 0 ? left(problems) : right(given)
}
