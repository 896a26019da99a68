import { isMap, isScalar, isSeq, Scalar, type Node, type YAMLMap } from 'yaml'
import { appendStep } from '../path.ts'
import type { Report } from './read-document.ts'
import type { Dialect } from './read-yaml.ts'
import { readKey } from './read-scalar.ts'

/** One entry of a map, merge keys resolved. */
export interface MapEntry {
  readonly name: string
  readonly key: Node
  readonly value: Node | null
  /** Written in another map that was merged into this one. */
  readonly merged: boolean
  /** Pulumi reads something else than a text there. */
  readonly noText: boolean
}

/** What reading entries needs of the reader of the document. */
export interface EntryReader {
  readonly dialect: Dialect
  /** Keys that stand twice, or that no setting can have, are left out: somebody else has said so. */
  readonly leavesOut: boolean
  readonly report: Report
  follow<A>(node: Node | null, path: string, read: (target: Node | null) => A, otherwise: A): A
  exhausted(node: Node, path: string): boolean
}

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const isMergeKey = (key: Node | null): boolean =>
  isScalar(key) && key.source === '<<' && key.type === Scalar.PLAIN && (key.tag === undefined || key.tag === '!')

/** The entries of a map: its own first, then what it merges, the first of them winning. */
export const mapEntries = (map: YAMLMap, path: string, reader: EntryReader): readonly MapEntry[] => {
  const { report, follow } = reader
  const entries = new Map<string, MapEntry>()
  const merges: Node[] = []
  const seen = new Set<string>()

  const own = (key: Node, value: Node | null): void => {
    const scalar = follow<Scalar | undefined>(key, path, (node) => (isScalar(node) ? node : undefined), undefined)
    if (scalar === undefined) {
      report('YamlSyntax', path, key, 'a key must be a plain text', 'write the key as a text')
      return
    }
    const { name, doubtful, noText } = readKey(scalar, reader.dialect)
    const here = appendStep(path, name)
    if (doubtful)
      report(
        'AmbiguousScalar',
        here,
        key,
        'a key without quotes that Pulumi and other YAML readers take for different ones',
        'put quotes around it, exactly as it is written',
      )
    if (forbidden.has(name)) {
      if (!reader.leavesOut) report('ForbiddenKey', here, key, `no setting can be called ${name}`, 'use another name')
      return
    }
    if (seen.has(name)) {
      if (reader.leavesOut) entries.delete(name)
      else report('DuplicateKey', here, key, 'this key stands twice in one map', 'keep one of the two')
      return
    }
    seen.add(name)
    entries.set(name, { name, key, value, merged: false, noText })
  }

  const merge = (written: Node, node: Node | null): void => {
    if (isMap(node)) {
      if (reader.exhausted(node, path)) return
      for (const entry of mapEntries(node, path, reader))
        if (!entries.has(entry.name) && !seen.has(entry.name)) entries.set(entry.name, { ...entry, merged: true })
    } else if (isSeq(node)) {
      for (const item of node.items) follow(item as Node, path, (each) => merge(written, each), undefined)
    } else
      report('YamlSyntax', path, written, 'only maps can be merged into a map', 'name an anchor of a map after `<<:`')
  }

  for (const { key, value } of map.items as readonly { key: Node; value: Node | null }[]) {
    if (!isMergeKey(key)) own(key, value)
    else if (value !== null && merges.length === 0) merges.push(value)
    else report('DuplicateKey', path, key, 'there are two merge keys in one map', 'write one: `<<: [*first, *second]`')
  }
  for (const value of merges) follow(value, path, (node) => merge(value, node), undefined)
  return [...entries.values()]
}
