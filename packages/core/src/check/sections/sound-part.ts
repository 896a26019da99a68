import { formatPath, type Path } from '@konductor/host'
import { pathOf } from '../draft.ts'
import { isBranch, walk, type Branch, type Node } from '../tree/node.ts'
import { decodeSection } from './decode-section.ts'
import type { ModuleSection } from './module-section.ts'

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
 * @returns nothing where the rest does not decode either.
 */
export const soundPart = (section: ModuleSection, project: string): ModuleSection | undefined => {
  const { id, config } = section.module
  let node = section.complete
  for (let round = 0; round < rounds && node !== undefined && isBranch(node); round += 1) {
    const { decoded, drafts } = decodeSection<unknown>(id, config, node, project)
    if (decoded !== undefined) return { ...section, decoded }
    const wrong = new Set<string>()
    for (const { at, severity } of drafts) {
      const path = pathOf(at)?.slice(1) ?? []
      // Of a key that is missing the map goes; of a list that has a wrong item, the list.
      const there = path.slice(0, path.length - walk(node, path).rest.length)
      if (severity === 'problem') wrong.add(formatPath(there))
    }
    if (wrong.has('')) return undefined
    node = without(node, [], wrong)
  }
  return undefined
}
