import { formatPath, type Path } from './path.ts'

/** A place in a file, as editors count. */
export interface Place {
  /** Relative to the folder of Pulumi.yaml. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
}

/** Where a value was written: the place of its key, or of the list item. */
export interface Origin extends Place {
  /** The text of a plain (unquoted) scalar as written: `012345670123`. */
  readonly source?: string
  /** Its key is no text to Pulumi, but a number, a date, a truth value or nothing. */
  readonly noTextKey?: true
  /** A `secure:` value stands here. */
  readonly sealed?: true
  /** The text of that value as it was written: encrypted. */
  readonly cipher?: string
  /** On a whole key of stack configuration: the text that PULUMI_CONFIG carries for this file's value. */
  readonly valueText?: string
}

/** Where every value of a document came from. */
export interface Origins {
  get(path: Path): Origin | undefined
  /** The origin of the path, or of the nearest ancestor that has one. */
  nearest(path: Path): Origin | undefined
  /** Each path in the form of `formatPath`, in the order of the file. */
  entries(): Iterable<readonly [string, Origin]>
}

/** Origins kept by the text of their path. */
export const originsOf = (byPath: ReadonlyMap<string, Origin>): Origins => ({
  get: (path) => byPath.get(formatPath(path)),
  nearest: (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const origin = byPath.get(formatPath(path.slice(0, length)))
      if (origin !== undefined) return origin
    }
    return undefined
  },
  entries: () => byPath.entries(),
})

/** A place as messages show it: `config/dev.yaml:12:15`. */
export const formatPlace = (place: Place): string => `${place.file}:${place.line}:${place.column}`
