import { formatPath, type Path } from '@konductor/host'
import { pathOf, type Draft } from '../draft.ts'
import { isBranch, nodeOf, walk, type Branch, type Node } from '../tree/node.ts'
import { anotherEntry, type StandIn } from './another-entry.ts'
import { decodeSection } from './decode-section.ts'
import type { ModuleSection } from './module-section.ts'

/** What of a section can be read although something in it is wrong. */
export interface SoundPart {
  /** The section without what is wrong. */
  readonly section: ModuleSection
  /** What is wrong, from the section down. */
  readonly wrong: readonly Path[]
  /** Settings that nobody wrote, since nothing can be made of the rest without them. */
  readonly stoodIn: readonly Path[]
  /** Entries that nobody wrote, each in place of one of which nothing is left. */
  readonly instead: readonly InsteadOf[]
  /** What there is to say of it; some of it only shows once something else is left out. */
  readonly drafts: readonly Draft[]
}

/** An entry of which nothing is left, and where another one stands for it. */
export interface InsteadOf {
  readonly entry: Path
  readonly at: Path
}

/** What can stand where something is wrong; where nothing can, it is left out. */
export interface StandIns {
  /** What can stand where a value is missing; left out, what the value is missing from is wrong as a whole. */
  missing?(path: Path): unknown
  /** Whether a path is that of an entry, in place of which another one can stand. */
  isEntry?(path: Path): boolean
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
 * @returns nothing where the rest does not decode either.
 */
export const soundPart = (
  section: ModuleSection,
  project: string,
  out: readonly Path[] = [],
  { missing = () => undefined, isEntry = () => false }: StandIns = {},
): SoundPart | undefined => {
  const { id, config } = section.module
  const wrong: Path[] = []
  const found: Draft[] = []
  const stoodIn = new Map<string, Path>()
  const instead = new Map<string, InsteadOf>()
  let node = section.complete
  let leaving = new Set(out.map(formatPath))
  for (let round = 0; round < rounds && node !== undefined && isBranch(node); round += 1) {
    if (leaving.has('')) return undefined
    node = without(node, [], leaving)
    const { decoded, drafts } = decodeSection<unknown>(id, config, node, project)
    if (decoded !== undefined)
      return {
        section: { ...section, decoded },
        wrong,
        stoodIn: [...stoodIn.values()],
        instead: [...instead.values()],
        drafts: found,
      }
    leaving = new Set()
    const standing = new Map<string, StandIn>()
    const problems = drafts.flatMap((draft) =>
      draft.severity === 'problem' ? [{ draft, path: pathOf(draft.at)?.slice(1) ?? [] }] : [],
    )
    const touched = new Set(
      problems.flatMap(({ path }) => path.map((_, index) => formatPath(path.slice(0, index + 1)))),
    )
    const isWrong = (path: Path): boolean => touched.has(formatPath(path))
    for (const { draft, path } of problems) {
      const key = formatPath(path)
      const { rest } = walk(node, path)
      const value = rest.length === 1 && !stoodIn.has(key) ? missing(path) : undefined
      // Of a key that is missing the map goes; of a list that has a wrong item, the list.
      const there = value === undefined ? path.slice(0, path.length - rest.length) : path
      const gone = formatPath(there)
      const other =
        value === undefined && !instead.has(gone) && isEntry(there) ? anotherEntry(node, there, isWrong) : undefined
      if (value !== undefined) {
        stoodIn.set(key, path)
        standing.set(key, { at: path, value })
      } else leaving.add(gone)
      if (other !== undefined) {
        instead.set(gone, { entry: there, at: other.at })
        standing.set(formatPath(other.at), other)
      }
      found.push(draft)
      wrong.push(there)
    }
    for (const { at, value } of standing.values()) node = withValue(node, at, value)
  }
  return undefined
}
