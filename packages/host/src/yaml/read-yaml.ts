import type { Origins } from '../origins.ts'
import type { Read } from '../outcome.ts'
import { parseSource } from './parse-source.ts'
import { readDocument } from './read-document.ts'

/**
 * How plain scalars are read: as Pulumi reads a stack's file, as it reads Pulumi.yaml, or as YAML 1.2 where Pulumi
 * would not differ.
 */
export type Dialect = 'pulumi' | 'project' | 'layer'

export interface ReadYamlOptions {
  /** What places call the file: relative to the folder of Pulumi.yaml. */
  readonly file: string
  readonly dialect: Dialect
  /**
   * Leaves out a key that stands twice, with all that it has, and one that no setting can have, in place of answering
   * with problems: for what there is to say of the rest.
   */
  readonly leavesOut?: boolean
}

/** A file's value, and where each part of it was written. */
export interface Document {
  readonly value: unknown
  readonly origins: Origins
}

/**
 * Reads YAML with places. Everything wrong with it is a problem, never an exception: one for what is no YAML, all of
 * them for what is YAML and should not be. No text repeats a value.
 *
 * @example
 * const read = readYaml('a: 0777', { file: 'Pulumi.dev.yaml', dialect: 'pulumi' }) // value { a: 511 }
 */
export const readYaml = (text: string, { file, dialect, leavesOut = false }: ReadYamlOptions): Read<Document> => {
  const parsed = parseSource(text, file)
  return parsed._tag === 'Left' ? parsed : readDocument(parsed.right, dialect, leavesOut)
}
