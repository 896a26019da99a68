import type { Check, Fault } from '../checks/check.ts'
import type { Manifest } from '../checks/manifest.ts'

/** As many different objects are remembered, none longer than this; what comes after them begins anew. */
const limits = { objects: 500, length: 16_384 }

const byCheck = new WeakMap<Check, Map<string, readonly Fault[]>>()

/**
 * What a check finds in an object that stands alone, looked for once in all that are equal to it: an entry makes the
 * same object on each of its clusters.
 */
export const foundOnce = (manifest: Manifest): ((check: Check) => readonly Fault[]) => {
  const key = JSON.stringify(manifest.root.value, distinct)
  return (check) => {
    const known = byCheck.get(check) ?? new Map<string, readonly Fault[]>()
    byCheck.set(check, known)
    const found = known.get(key) ?? check.find(manifest, [manifest])
    if (known.size >= limits.objects) known.clear()
    if (key.length <= limits.length) known.set(key, found)
    return found
  }
}

/** JSON has no words for these, and would make two objects one: a caller without types can give them. */
const distinct = (_key: string, value: unknown): unknown =>
  ['undefined', 'bigint', 'function', 'symbol'].includes(typeof value) ||
  (typeof value === 'number' && !Number.isFinite(value))
    ? { 'no JSON': `${typeof value} ${String(value)}` }
    : value
