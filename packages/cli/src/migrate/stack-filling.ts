import { configKey } from '@konductor/host'
import { isMap, type Document, type YAMLMap } from 'yaml'
import type { Filling } from './filled-map.ts'
import { entriesAlong, entriesOf } from './find-entry.ts'
import { editable, topMap } from './yaml-text.ts'

/** The `config:` of a stack's file, and where settings stand in it. */
export interface StackFilling extends Pick<Filling, 'from' | 'top' | 'fileOf'> {
  /** `namespace:key` → the key as the file spells it. */
  readonly keys: ReadonlyMap<string, string>
}

/** A file's own `config:`. */
export const configOf = (document: Document): YAMLMap | undefined => {
  const config = entriesAlong(topMap(document), ['config'], document)[0]?.value
  return isMap(config) ? config : undefined
}

/** Where settings are copied from when they stand in a stack's file; nothing, where it has no configuration. */
export const stackFilling = (text: string, project: string): StackFilling | undefined => {
  const from = editable(text)
  const top = configOf(from)
  if (top === undefined) return undefined
  const keys = new Map([...entriesOf(top, from).keys()].map((key) => [configKey(key, project) ?? key, key]))
  return { from, top, keys, fileOf: ([first = '', ...rest]) => [keys.get(String(first)) ?? String(first), ...rest] }
}
