import { isCollection, isMap, isNode, isPair, isScalar, visit, type Document, type Node, type Pair } from 'yaml'

/** The keys of new files, by where the keys begin that they were made from. */
export type Placed = Map<number, Node>

/** A comment, and the key that it goes to where its own is gone. */
export interface LostComment {
  readonly line: string
  /** The next key that there still is, or else the one above; nothing when there is neither. */
  readonly to?: Node
}

const linesOf = (node: Node): readonly string[] =>
  [node.commentBefore, node.comment].flatMap((text) => text?.split('\n') ?? []).filter((line) => line.trim() !== '')

/** Tells every comment at or below a node, in the order of the file, and which entries lead to it. */
const comments = (
  node: unknown,
  tell: (line: string, trail: readonly Level[]) => void,
  trail: readonly Level[],
): void => {
  if (!isNode(node)) return
  for (const line of linesOf(node)) tell(line, trail)
  if (!isCollection(node)) return
  for (const [index, item] of node.items.entries())
    if (isPair(item)) {
      const below = [...trail, { items: node.items, index, flow: node.flow === true }]
      comments(item.key, tell, below)
      comments(item.value, tell, below)
    } else comments(item, tell, trail)
}

/** An entry on the way to a comment, and the map that it is in. */
interface Level {
  readonly items: readonly unknown[]
  readonly index: number
  /** In brackets, where no line is its own. */
  readonly flow: boolean
}

const keyOf = ({ key }: Pair, placed: Placed): Node | undefined =>
  isNode(key) && key.range != null ? placed.get(key.range[0]) : undefined

/** The first key at or below an entry that there still is. */
const firstKey = (item: unknown, placed: Placed): Node | undefined => {
  if (!isPair(item)) return undefined
  const own = keyOf(item, placed)
  if (own !== undefined || !isMap(item.value) || item.value.flow === true) return own
  return item.value.items.map((each) => firstKey(each, placed)).find((found) => found !== undefined)
}

/** The next key of the same map; where there is none the key above, and so on. */
const destination = (trail: readonly Level[], placed: Placed): Node | undefined => {
  for (const { items, index, flow } of trail.toReversed())
    for (const item of flow ? [] : items.slice(index)) {
      const next = firstKey(item, placed)
      if (next !== undefined) return next
    }
  return undefined
}

/** Comments that stood in `before` and stand in none of `after`, in the order of the file. */
export const lostComments = (before: Document, after: readonly Document[], placed: Placed): readonly LostComment[] => {
  const there = new Map<string, number>()
  for (const { contents } of after) comments(contents, (line) => there.set(line, (there.get(line) ?? 0) + 1), [])
  const lost: LostComment[] = []
  comments(
    before.contents,
    (line, trail) => {
      const left = there.get(line) ?? 0
      there.set(line, left - 1)
      if (left > 0) return
      const to = destination(trail, placed)
      lost.push(to === undefined ? { line } : { line, to })
    },
    [],
  )
  return lost
}

/** Keys that stand in a file as they did: what was made anew has no place yet. */
export const keptKeys = (document: Document, placed: Placed): void =>
  visit(document, {
    Pair: (_key, { key }) => {
      if (isNode(key) && key.range != null && !placed.has(key.range[0])) placed.set(key.range[0], key)
    },
  })

const above = (key: Node, lines: readonly string[]): void => {
  key.commentBefore = [...lines, ...(key.commentBefore == null ? [] : [key.commentBefore])].join('\n')
}

/** Writes comments above the keys that they go to, and the rest above the first entry of the file. */
export const addComments = (document: Document, lost: readonly LostComment[]): void => {
  const byKey = new Map<Node | undefined, string[]>()
  for (const { line, to } of lost) byKey.set(to, [...(byKey.get(to) ?? []), line])
  for (const [key, lines] of byKey) {
    if (key !== undefined) above(key, lines)
    else
      visit(document, {
        Pair: (_key, { key: first }) => {
          if (isScalar(first)) above(first, lines)
          return visit.BREAK
        },
      })
  }
}
