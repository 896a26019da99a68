import { SEALED } from '@konductor/host'
import { createHash } from 'node:crypto'
import { isList, isObject, mapObject, UNKNOWN, type WireValue } from './value.ts'

/** What a plan shows in place of a secret. */
export interface Hidden {
  readonly secret: true
}

const digests = new WeakMap<object, string>()

const sorted = (value: WireValue): WireValue => {
  if (isList(value)) return value.map(sorted)
  if (!isObject(value)) return value
  return mapObject(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))), sorted)
}

/** A secret as a plan shows it. What it is can be compared in this process, and read nowhere. */
export const hidden = (value?: WireValue): Hidden & { readonly [key: string]: true } => {
  const mark = { secret: true } as const
  if (value === undefined) return mark
  const text = JSON.stringify(sorted(value))
  // Behind what is sealed another value may hide every time.
  if (!text.includes(UNKNOWN) && !text.includes(SEALED))
    digests.set(mark, createHash('sha256').update(text).digest('base64'))
  return mark
}

/** Whether two secrets hold the same; `undefined` where that cannot be told. */
export const sameHidden = (one: object, other: object): boolean | undefined => {
  const [first, second] = [digests.get(one), digests.get(other)]
  return first === undefined || second === undefined ? undefined : first === second
}
