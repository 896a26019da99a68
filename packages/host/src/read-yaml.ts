import { parse } from 'yaml'
import { originsOf, type Origins } from './origins.ts'
import { left, right, type Read } from './outcome.ts'

/** How plain scalars are read: as Pulumi reads its own files, or as YAML 1.2 where Pulumi would not differ. */
export type Dialect = 'pulumi' | 'layer'

export interface ReadYamlOptions {
  /** What places call the file: relative to the project's root. */
  readonly file: string
  readonly dialect: Dialect
}

/** A file's value, and where each part of it was written. */
export interface Document {
  readonly value: unknown
  readonly origins: Origins
}

/** Reads YAML with places; everything wrong with it is a problem, never an exception. */
export const readYaml = (text: string, options: ReadYamlOptions): Read<Document> => {
  try {
    return right({ value: parse(text, { merge: true }), origins: originsOf(new Map()) })
  } catch (error) {
    return left([{ _tag: 'YamlSyntax', at: options.file, because: String(error), fix: 'put the YAML right' }])
  }
}
