import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml'

/** One entry of a map as it stands in a file. */
export type Entry = Pair<Node, Node | null>

/** What an alias stands for, or the node itself. */
export const resolved = (node: unknown, document: Document): Node | undefined => {
  if (isAlias(node)) return node.resolve(document)
  return isMap(node) || isSeq(node) || isScalar(node) ? node : undefined
}

const isMerge = (key: unknown): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN'

const textOfKey = (key: unknown, document: Document): string => {
  const node = resolved(key, document)
  return isScalar(node) ? String(node.value) : ''
}

/** The entries of a map, then those that it merges and does not have itself. */
export const entriesOf = (map: YAMLMap, document: Document): ReadonlyMap<string, Entry> => {
  const entries = new Map<string, Entry>()
  const merged: unknown[] = []
  for (const item of map.items) {
    if (!isPair(item)) continue
    // The library types items as unknown pairs; those of a parsed map have nodes on both sides.
    const entry = item as Entry
    if (isMerge(entry.key)) merged.push(entry.value)
    else entries.set(textOfKey(entry.key, document), entry)
  }
  for (const each of merged.flatMap((value) => sourcesOf(value, document)))
    for (const [key, entry] of entriesOf(each, document)) if (!entries.has(key)) entries.set(key, entry)
  return entries
}

const sourcesOf = (value: unknown, document: Document): readonly YAMLMap[] => {
  const node = resolved(value, document)
  if (isMap(node)) return [node]
  return isSeq(node) ? node.items.flatMap((item) => sourcesOf(item, document)) : []
}

/** The entries along a path, from the top down; fewer than its steps where it leads nowhere or into a list. */
export const entriesAlong = (
  map: YAMLMap,
  path: readonly (string | number)[],
  document: Document,
): readonly Entry[] => {
  const found: Entry[] = []
  let at: Node | undefined = map
  for (const step of path) {
    const entry: Entry | undefined = isMap(at) ? entriesOf(at, document).get(String(step)) : undefined
    if (entry === undefined) return found
    found.push(entry)
    at = resolved(entry.value, document)
  }
  return found
}
