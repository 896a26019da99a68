import type { Path } from '@konductor/host'
import { isMap, markOf } from '../text/mark.ts'
import { sameHidden } from '../wire/hidden.ts'
import type { ChangeKind } from './step.ts'

/** A difference, before anybody has judged it. */
export interface Difference {
  readonly path: Path
  readonly kind: ChangeKind
}

/** What the comparison takes into account. */
export interface Comparing {
  /** Whether the provider has put it there by itself. */
  fills(path: Path): boolean
  /** Whether what is not known may be another than what was not known before. @default never */
  anew?(path: Path): boolean
}

const isFile = (value: unknown): boolean => {
  if (!isMap(value)) return false
  const made = value['asset'] ?? value['archive']
  return isMap(made) && Object.keys(value).length === 1 && !('text' in made)
}

const absent = (value: unknown): boolean => value === undefined || value === null

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)

/** The names of properties that a provider has filled in, as bridged providers note them beside their siblings. */
const noted = (before: Readonly<Record<string, unknown>>): ReadonlySet<unknown> =>
  new Set(Array.isArray(before['__defaults']) ? before['__defaults'] : [])

const compareMaps = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  path: Path,
  comparing: Comparing,
): readonly Difference[] => {
  const defaults = noted(before)
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted().flatMap((key) => {
    if (key.startsWith('__')) return []
    const here = [...path, key]
    if (absent(after[key]) && (defaults.has(key) || comparing.fills(here))) return []
    const old = before[key]
    // All that is in it may have been filled in.
    if (
      absent(after[key]) &&
      isMap(old) &&
      Object.keys(old).length > 0 &&
      compareMaps(old, {}, here, comparing).length === 0
    )
      return []
    return differences(old, after[key], here, comparing)
  })
}

/** What is different in `after`, by the deepest path that says it. */
export const differences = (
  before: unknown,
  after: unknown,
  path: Path,
  comparing: Comparing,
): readonly Difference[] => {
  const differs = (kind: ChangeKind): readonly Difference[] => [{ path, kind }]
  if (absent(after)) return absent(before) ? [] : differs('removed')
  if (markOf(after) === 'unknown')
    return markOf(before) === 'unknown' && comparing.anew?.(path) !== true ? [] : differs('unknown')
  if (absent(before)) return differs('added')
  if (markOf(before) === 'secret' || markOf(after) === 'secret') {
    const same = isMap(before) && isMap(after) ? sameHidden(before, after) : undefined
    return same === undefined ? differs('secret') : same ? [] : differs('changed')
  }
  if (Array.isArray(before) && Array.isArray(after))
    return Array.from({ length: Math.max(before.length, after.length) }).flatMap((_, index) =>
      differences(before[index], after[index], [...path, index], comparing),
    )
  if (isFile(before) && isFile(after) && JSON.stringify(before) === JSON.stringify(after)) return differs('content')
  if (isMap(before) && isMap(after)) return compareMaps(before, after, path, comparing)
  // Providers write numbers as text, and text as numbers.
  if (isScalar(before) && isScalar(after) && String(before) === String(after)) return []
  return differs('changed')
}
