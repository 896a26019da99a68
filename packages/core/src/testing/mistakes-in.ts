import { formatPath, type Path } from '@konductor/host'

/** Settings as they are written. */
export interface WrittenMap {
  readonly [key: string]: unknown
}

/** Settings with one mistake in them. */
export interface Mistaken {
  /** Where it is. */
  readonly at: string
  readonly settings: WrittenMap
}

const isMap = (value: unknown): value is WrittenMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is wrong at a place: something of another type, something that does not belong, another key. */
const kinds: readonly ((key: string, value: unknown) => readonly [string, unknown])[] = [
  (key, value) => [key, isMap(value) ? 'text' : { wrong: 'x' }],
  (key, value) => [key, isMap(value) ? { ...value, 'Unknown-Key': 5 } : Array.isArray(value) ? [...value, 5] : 5.5],
  (key, value) => [`${key.toUpperCase()}_`, value],
]

/** The places in settings, maps before what is in them. */
export const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  isMap(value)
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...placesIn(inner, [...path, key])])
    : []

/** The settings with a mistake at a place. */
export const withMistake = (settings: WrittenMap, [key, ...rest]: Path, kind: number): WrittenMap =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]): readonly [string, unknown] => {
      if (name !== key) return [name, value]
      if (rest.length > 0) return [name, isMap(value) ? withMistake(value, rest, kind) : value]
      return kinds[kind % kinds.length]?.(name, value) ?? [name, value]
    }),
  )

/**
 * The settings of a module with one mistake each, of several kinds at every place but whether it is enabled: for it to
 * show that whatever is wrong is said, and nothing that only follows from it.
 */
export const mistakesIn = (settings: WrittenMap): readonly Mistaken[] =>
  placesIn(settings)
    .filter((path) => path.join() !== 'enabled')
    .flatMap((path) => kinds.map((_, kind) => ({ at: formatPath(path), settings: withMistake(settings, path, kind) })))
