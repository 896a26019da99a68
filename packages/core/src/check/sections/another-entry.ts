import type { Path } from '@konductor/host'
import { isBranch, valueOf, walk, type Node } from '../tree/node.ts'

/** Something that nobody wrote. */
export interface StandIn {
  /** Where it stands, from the section down. */
  readonly at: Path
  readonly value: unknown
}

/**
 * An entry like one beside it under a name of its own, for what is no entry, or has a name that cannot be: there would
 * be another one, and nobody knows more of it. Nothing where none beside it is right.
 *
 * @param isWrong Whether something is wrong at a path or below it.
 */
export const anotherEntry = (section: Node, path: Path, isWrong: (path: Path) => boolean): StandIn | undefined => {
  const above = path.slice(0, -1)
  const { node, rest } = walk(section, above)
  if (rest.length > 0 || !isBranch(node)) return undefined
  const beside = [...node.entries].find(([key]) => !isWrong([...above, key]))
  if (beside === undefined) return undefined
  const [key, entry] = beside
  return { at: [...above, `${key}-${node.entries.size}`], value: valueOf(entry) }
}
