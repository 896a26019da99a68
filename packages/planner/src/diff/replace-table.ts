import type { Path } from '@konductor/host'
import { covers, parsePattern, touches } from './property-pattern.ts'

/** Type → properties; a type may end in `*`: `kubernetes:*`. Of lists every entry is meant: `disks.size`. */
export type PropertiesOfTypes = Readonly<Record<string, readonly string[]>>

/** What is known of a provider's resources without asking it: data from the package that knows the provider. */
export interface ReplaceTable {
  /** What it was made from: `@pulumi/aws 7.48.0`. */
  readonly source: string
  /** Properties that a new resource is needed for. */
  readonly replaces: PropertiesOfTypes
  /** Properties that can change on what exists. `*` means all others. */
  readonly updates?: PropertiesOfTypes
  /** Properties that the provider fills in where the program says nothing. */
  readonly fills?: PropertiesOfTypes
}

/** What the tables say together. */
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
