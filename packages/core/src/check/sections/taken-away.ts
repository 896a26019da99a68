import { formatPath, type Path } from '@konductor/host'
import { spotOf, warning, type Draft } from '../draft.ts'
import { isBranch, type Node } from '../tree/node.ts'

/**
 * Maps with something in them that an empty key of a stronger file takes away, as `services:` does when all below it is
 * commented out: what was made of them is deleted, and nothing else says so.
 */
export const takenAway = (node: Node, path: Path): readonly Draft[] => {
  if (!isBranch(node)) return []
  const gone = [...(node.gone ?? [])].flatMap(([key, empty]): readonly Draft[] => {
    const { over } = empty
    if (over === undefined || !isBranch(over) || over.entries.size === 0) return []
    return [
      {
        ...warning(
          'TakenAway',
          [...path, key],
          `nothing stands here, which takes away what ${over.source.name} says: ${[...over.entries.keys()].join(', ')}; what an earlier update made of it is deleted`,
          `nothing, if that is meant; otherwise take the key ${formatPath([key])} out`,
        ),
        spot: spotOf(empty),
      },
    ]
  })
  return [...gone, ...[...node.entries].flatMap(([key, entry]) => takenAway(entry, [...path, key]))]
}
