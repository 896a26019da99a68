import { formatPath, type Path } from '@konductor/host'
import { pathOf, type Draft } from '../draft.ts'
import { isBranch, walk, type Branch, type Node } from '../tree/node.ts'
import { decodeSection } from './decode-section.ts'
import type { ModuleSection } from './module-section.ts'

/** What of a section can be read although something in it is wrong. */
export interface SoundPart {
  /** The section without what is wrong. */
  readonly section: ModuleSection
  /** What is wrong, from the section down. */
  readonly wrong: readonly Path[]
  /** What there is to say of it; some of it only shows once something else is left out. */
  readonly drafts: readonly Draft[]
}

/** What is wrong may only show once something else is left out. */
const rounds = 4

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
): SoundPart | undefined => {
  const { id, config } = section.module
  const wrong: Path[] = []
  const found: Draft[] = []
  let node = section.complete
  let leaving = new Set(out.map(formatPath))
  for (let round = 0; round < rounds && node !== undefined && isBranch(node); round += 1) {
    if (leaving.has('')) return undefined
    node = without(node, [], leaving)
    const { decoded, drafts } = decodeSection<unknown>(id, config, node, project)
    if (decoded !== undefined) return { section: { ...section, decoded }, wrong, drafts: found }
    leaving = new Set()
    for (const draft of drafts) {
      if (draft.severity !== 'problem') continue
      const path = pathOf(draft.at)?.slice(1) ?? []
      // Of a key that is missing the map goes; of a list that has a wrong item, the list.
      const there = path.slice(0, path.length - walk(node, path).rest.length)
      leaving.add(formatPath(there))
      wrong.push(there)
      found.push(draft)
    }
  }
  return undefined
}
