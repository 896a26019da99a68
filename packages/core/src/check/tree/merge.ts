import { isBranch, isNothing, type Branch, type Node } from './node.ts'

/**
 * Lays a stronger map over a weaker one: maps merge deeply, everything else replaces, and `null` takes away what the
 * weaker one has. Nothing over nothing stays: an empty `services:` is an empty map. What was overridden is kept below
 * what overrode it.
 */
export const merge = (weaker: Branch, stronger: Branch): Branch => {
  const entries = new Map(weaker.entries)
  const gone = new Map(weaker.gone)
  for (const [key, entry] of stronger.entries) {
    const there = entries.get(key)
    const before = there ?? gone.get(key)
    gone.delete(key)
    if (there !== undefined && isNothing(entry)) {
      entries.delete(key)
      gone.set(key, { ...entry, over: there })
    } else if (there !== undefined && isBranch(there) && isBranch(entry)) entries.set(key, merge(there, entry))
    else entries.set(key, before === undefined ? entry : { ...entry, over: before })
  }
  return {
    source: stronger.source,
    path: stronger.path,
    entries,
    over: weaker,
    ...(gone.size === 0 ? {} : { gone }),
  }
}

/** One setting that stands in two homes of the same source. */
export interface Twice {
  readonly path: readonly string[]
  readonly kept: Node
  readonly other: Node
}

/**
 * Brings two homes of the same settings together. They may complete each other; where both hold the same setting, the
 * first is kept and `twice` told.
 */
export const combine = (first: Node, second: Node, path: readonly string[], twice: (found: Twice) => void): Node => {
  if (isNothing(second)) return first
  if (isNothing(first)) return second
  if (!isBranch(first) || !isBranch(second)) {
    twice({ path, kept: first, other: second })
    return first
  }
  const entries = new Map(first.entries)
  for (const [key, entry] of second.entries) {
    const there = entries.get(key)
    entries.set(key, there === undefined ? entry : combine(there, entry, [...path, key], twice))
  }
  return { ...first, entries } satisfies Branch
}
