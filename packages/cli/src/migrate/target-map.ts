import { isMap, isPair, isScalar, Pair, YAMLMap, type Node } from 'yaml'
import { scalarOf } from './copied.ts'

/** An entry that was made, or was there. */
export type Made = Pair<Node, Node | null>

const find = (map: YAMLMap, key: string): Made | undefined =>
  map.items.find((item): item is Made => isPair(item) && isScalar(item.key) && String(item.key.value) === key)

/** The entry of a map, made where it is not there yet. */
export const entryIn = (map: YAMLMap, key: string): { readonly entry: Made; readonly made: boolean } => {
  const there = find(map, key)
  if (there !== undefined) return { entry: there, made: false }
  const entry: Made = new Pair<Node, Node | null>(scalarOf(key), null)
  map.items.push(entry)
  return { entry, made: true }
}

/** The map at a path, each map on the way made where there is none; `made` is told of those. */
export const mapAt = (
  top: YAMLMap,
  path: readonly string[],
  made: (path: readonly string[], entry: Made, map: YAMLMap) => void,
): YAMLMap => {
  let map = top
  for (const [index, key] of path.entries()) {
    const { entry } = entryIn(map, key)
    if (isMap(entry.value)) {
      map = entry.value
      continue
    }
    const below = new YAMLMap()
    entry.value = below
    made(path.slice(0, index + 1), entry, below)
    map = below
  }
  return map
}

/** Takes the entry at a path out, and with it the maps that are empty then, but not those above `keep` steps. */
export const takeOut = (top: YAMLMap, path: readonly string[], keep = 0): void => {
  const [key, ...rest] = path
  if (key === undefined) return
  const entry = find(top, key)
  if (entry === undefined) return
  if (rest.length > 0) {
    if (!isMap(entry.value)) return
    takeOut(entry.value, rest, keep - 1)
    if (entry.value.items.length > 0 || keep > 0) return
  }
  top.items.splice(top.items.indexOf(entry), 1)
}
