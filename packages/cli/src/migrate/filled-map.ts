import type { WrittenSetting } from '@konductor/core/config'
import { isMap, type Document, type Node, type YAMLMap } from 'yaml'
import { copied, nodeOf, verbatim, withComments } from './copied.ts'
import { entriesAlong, resolved, type Entry } from './find-entry.ts'
import type { Placed } from './kept-comments.ts'
import { entryIn, mapAt } from './target-map.ts'

/** Where settings are copied from, and how. */
export interface Filling {
  readonly from: Document
  /** The map that the paths of settings start at. */
  readonly top: YAMLMap
  /** Where a setting stands below the top. */
  fileOf(written: WrittenSetting['written']): readonly (string | number)[]
  /** Into another kind of file (a layer), as in the same kind, or not touched at all. */
  readonly as: 'layer' | 'same' | 'verbatim'
  readonly datesAsWritten?: boolean
  /** Told of every key that is made from one of the file. */
  readonly placed?: Placed
  named(path: readonly string[]): readonly string[]
}

const key = JSON.stringify

/** Settings that are no maps, and maps that are written with nothing in them. */
export const leavesOf = (
  settings: readonly WrittenSetting[],
  filling: Pick<Filling, 'from' | 'top' | 'fileOf'>,
): readonly WrittenSetting[] => {
  const full = new Set(settings.map(({ path }) => key(path.slice(0, -1))))
  return settings.filter((each) => !each.map || (!full.has(key(each.path)) && isEmpty(each, filling)))
}

const isEmpty = (setting: WrittenSetting, filling: Pick<Filling, 'from' | 'top' | 'fileOf'>): boolean => {
  const entry = entryOf(setting, filling)
  const node = entry && resolved(entry.value, filling.from)
  return isMap(node) && node.items.length === 0
}

/** The entry that holds a setting, where one does exactly. */
export const entryOf = (
  setting: WrittenSetting,
  { top, from, fileOf }: Pick<Filling, 'from' | 'top' | 'fileOf'>,
): Entry | undefined => {
  const path = fileOf(setting.written)
  return entriesAlong(top, path, from)[path.length - 1]
}

/** Where a setting and the maps around it begin in their file. */
const offsetsOf = (setting: WrittenSetting, { top, from, fileOf }: Filling): readonly number[] =>
  entriesAlong(top, fileOf(setting.written), from).map(({ key: name }) => name.range?.[0] ?? 0)

/** The order of the file; what is merged into a map stands with the map. */
const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((offset, index) => offset !== b[index])
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0)
}

/** Copies settings into a map, by today's names and in the order of the file. */
export const fill = (
  map: YAMLMap,
  chosen: readonly WrittenSetting[],
  settings: readonly WrittenSetting[],
  filling: Filling,
): void => {
  const { from, as, named, datesAsWritten = false, placed } = filling
  const place = (made: Node, { key: { range } }: Entry): void => {
    if (range != null && placed?.has(range[0]) === false) placed.set(range[0], made)
  }
  const written = new Set<string>()
  const maps = new Map<string, WrittenSetting>()
  for (const each of settings)
    // A map that nobody wrote says that it stands where the one above it does.
    if (each.map && !written.has(key(each.written))) {
      written.add(key(each.written))
      maps.set(key(each.path), each)
    }
  const ordered = chosen
    .map((setting) => ({ setting, offsets: offsetsOf(setting, filling) }))
    .sort((a, b) => compare(a.offsets, b.offsets))
  for (const { setting } of ordered) {
    const { path, value } = setting
    const parent = mapAt(map, path.slice(0, -1), (at, made, below) => {
      const like = maps.get(key(at))
      const entry = like && entryOf(like, filling)
      const node = entry && resolved(entry.value, from)
      if (entry === undefined || !isMap(node)) return
      withComments(made.key, entry.key)
      place(made.key, entry)
      withComments(below, node)
      below.flow = node.flow === true
    })
    const { entry } = entryIn(parent, path.at(-1) ?? '')
    const source = entryOf(setting, filling)
    if (source !== undefined) {
      withComments(entry.key, source.key)
      place(entry.key, source)
    }
    entry.value = setting.map
      ? emptyMap(source, from)
      : source === undefined
        ? nodeOf(value)
        : as === 'verbatim'
          ? verbatim(source.value, from)
          : copied(source.value, value, path, {
              from,
              intoLayer: as === 'layer',
              datesAsWritten,
              named,
            })
  }
}

const emptyMap = (written: Entry | undefined, from: Document) => {
  const map = nodeOf({})
  const node = written && resolved(written.value, from)
  return node === undefined ? map : withComments(map, node)
}
