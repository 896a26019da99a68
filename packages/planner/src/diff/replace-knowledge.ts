import type { Path } from '@konductor/host'
import type { ReplaceTable } from '@konductor/interfaces'
import { isMap } from '../text/mark.ts'
import { covers, parsePattern, touches } from './property-pattern.ts'

/** What tables say together. */
export interface ReplaceKnowledge {
  /** Whether a change needs a new resource; `may` where no table says. */
  replaces(type: string, path: Path): true | 'may' | undefined
  /** Whether the provider fills the property in, or has in a resource with these inputs. */
  fills(type: string, path: Path, before: Readonly<Record<string, unknown>>): boolean
  /** Whether the provider deletes the old one first, where these paths change and need a new resource. */
  deletesFirst(type: string, inputs: Readonly<Record<string, unknown>>, changed: readonly Path[]): boolean
  /** Properties that, left out, are a setting of the resource's provider, each with that setting. */
  ofProvider(type: string): readonly (readonly [property: string, setting: string])[]
}

const applies = (key: string, type: string): boolean =>
  key === type || (key.endsWith('*') && type.startsWith(key.slice(0, -1)))

/** What is filled in where a property says so. */
interface Where {
  readonly mark: Path
  readonly paths: readonly Path[]
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (isMap(inner) ? inner[step] : undefined), value)

/** Joins tables. */
export const replaceKnowledge = (tables: readonly ReplaceTable[]): ReplaceKnowledge => {
  const cache = new Map<string, readonly Path[]>()
  const marked = new Map<string, readonly Where[]>()
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
  const wheres = (type: string): readonly Where[] => {
    const known = marked.get(type)
    if (known !== undefined) return known
    const found = tables
      .flatMap(({ fillsWhere = {} }) => Object.entries(fillsWhere))
      .filter(([each]) => applies(each, type))
      .flatMap(([, byMark]) => Object.entries(byMark))
      .map(([mark, paths]) => ({ mark: parsePattern(mark), paths: paths.map(parsePattern) }))
    marked.set(type, found)
    return found
  }
  return {
    ofProvider: (type) =>
      tables.flatMap(({ ofProvider = {} }) =>
        Object.entries(ofProvider).flatMap(([each, settings]) => (applies(each, type) ? Object.entries(settings) : [])),
      ),
    deletesFirst: (type, inputs, changed) =>
      tables
        .flatMap(({ deletesFirst = {} }) => Object.entries(deletesFirst))
        .flatMap(([each, byName]) => (applies(each, type) ? Object.entries(byName) : []))
        .some(
          ([name, same]) =>
            (valueAt(inputs, parsePattern(name)) ?? undefined) !== undefined &&
            !same.map(parsePattern).some((pattern) => changed.some((path) => touches(pattern, path))),
        ),
    replaces: (type, path) => {
      const keys = path.filter((step) => typeof step === 'string')
      if (patterns('replaces', type).some((pattern) => touches(pattern, keys))) return true
      return patterns('updates', type).some((pattern) => covers(pattern, keys)) ? undefined : 'may'
    },
    fills: (type, path, before) => {
      const noted = wheres(type).flatMap(({ mark, paths }) => (valueAt(before, mark) === undefined ? [] : paths))
      return [...patterns('fills', type), ...noted].some((pattern) => covers(pattern, path))
    },
  }
}
