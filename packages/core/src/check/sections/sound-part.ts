import { formatPath, type Path } from '@konductor/host'
import { pathOf, type Draft } from '../draft.ts'
import { isBranch, nodeOf, walk, type Branch, type Node } from '../tree/node.ts'
import { decodeSection } from './decode-section.ts'
import type { ModuleSection } from './module-section.ts'

/** What of a section can be read although something in it is wrong. */
export interface SoundPart {
  /** The section without what is wrong. */
  readonly section: ModuleSection
  /** What is wrong, from the section down. */
  readonly wrong: readonly Path[]
  /** Where something stands that nobody wrote, since nothing can be made of the rest without it. */
  readonly stoodIn: readonly Path[]
  /** What there is to say of it; some of it only shows once something else is left out. */
  readonly drafts: readonly Draft[]
}

/** Leaving something out may leave what it stands in without what that needs, and so on up to the section. */
const rounds = 32

const without = (branch: Branch, path: Path, wrong: ReadonlySet<string>): Branch => ({
  ...branch,
  entries: new Map(
    [...branch.entries].flatMap(([key, entry]): readonly (readonly [string, Node])[] => {
      const at = [...path, key]
      if (wrong.has(formatPath(at))) return []
      return [[key, isBranch(entry) ? without(entry, at, wrong) : entry]]
    }),
  ),
})

/** The same with a value at a path, where what it is to stand in is there. */
const withValue = (node: Node, [key, ...rest]: Path, value: unknown): Node => {
  if (key === undefined || !isBranch(node)) return node
  const name = String(key)
  const before = node.entries.get(name)
  if (rest.length > 0 && before === undefined) return node
  const after = before === undefined ? nodeOf(value, node.source, [...node.path, name]) : withValue(before, rest, value)
  return { ...node, entries: new Map([...node.entries, [name, after]]) }
}

/**
 * A section that did not decode, without what is wrong in it: for what can be said of the rest all the same. What is
 * left out counts as not written, and so as by default.
 *
 * @param out What is left out to begin with, from the section down.
 * @param standIn What can stand where a value is missing; left out, what the value is missing from is wrong as a whole.
 * @returns nothing where the rest does not decode either.
 */
export const soundPart = (
  section: ModuleSection,
  project: string,
  out: readonly Path[] = [],
  standIn: (path: Path) => unknown = () => undefined,
): SoundPart | undefined => {
  const { id, config } = section.module
  const wrong: Path[] = []
  const found: Draft[] = []
  const stoodIn = new Map<string, Path>()
  let node = section.complete
  let leaving = new Set(out.map(formatPath))
  for (let round = 0; round < rounds && node !== undefined && isBranch(node); round += 1) {
    if (leaving.has('')) return undefined
    node = without(node, [], leaving)
    const { decoded, drafts } = decodeSection<unknown>(id, config, node, project)
    if (decoded !== undefined)
      return { section: { ...section, decoded }, wrong, stoodIn: [...stoodIn.values()], drafts: found }
    leaving = new Set()
    const missing = new Map<string, { readonly path: Path; readonly value: unknown }>()
    for (const draft of drafts) {
      if (draft.severity !== 'problem') continue
      const path = pathOf(draft.at)?.slice(1) ?? []
      const { rest } = walk(node, path)
      const value = rest.length === 1 && !stoodIn.has(formatPath(path)) ? standIn(path) : undefined
      // Of a key that is missing the map goes; of a list that has a wrong item, the list.
      const there = value === undefined ? path.slice(0, path.length - rest.length) : path
      if (value === undefined) leaving.add(formatPath(there))
      else missing.set(formatPath(path), { path, value })
      found.push(draft)
      wrong.push(there)
    }
    for (const [key, { path, value }] of missing) {
      stoodIn.set(key, path)
      node = withValue(node, path, value)
    }
  }
  return undefined
}
