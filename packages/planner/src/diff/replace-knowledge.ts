import type { Path } from '@konductor/host'
import type { ReplaceTable } from '@konductor/interfaces'
import { covers, parsePattern, touches } from './property-pattern.ts'

/** What tables say together. */
export interface ReplaceKnowledge {
  /** Whether a change needs a new resource; `may` where no table says. */
  replaces(type: string, path: Path): true | 'may' | undefined
  /** Whether the provider fills the property in. */
  fills(type: string, path: Path): boolean
}

const applies = (key: string, type: string): boolean =>
  key === type || (key.endsWith('*') && type.startsWith(key.slice(0, -1)))

/** Joins tables. */
export const replaceKnowledge = (tables: readonly ReplaceTable[]): ReplaceKnowledge => {
  const cache = new Map<string, readonly Path[]>()
  const patterns = (what: 'replaces' | 'updates' | 'fills', type: string): readonly Path[] => {
    const key = `${what} ${type}`
    const known = cache.get(key)
    if (known !== undefined) return known
    const found = tables.flatMap((table) =>
      Object.entries(table[what] ?? {}).flatMap(([each, paths]) =>
        applies(each, type) ? paths.map(parsePattern) : [],
      ),
    )
    cache.set(key, found)
    return found
  }
  return {
    replaces: (type, path) => {
      const keys = path.filter((step) => typeof step === 'string')
      if (patterns('replaces', type).some((pattern) => touches(pattern, keys))) return true
      return patterns('updates', type).some((pattern) => covers(pattern, keys)) ? undefined : 'may'
    },
    fills: (type, path) => patterns('fills', type).some((pattern) => covers(pattern, path)),
  }
}
