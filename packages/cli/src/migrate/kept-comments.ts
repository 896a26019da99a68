import { isCollection, isNode, isPair, isScalar, visit, type Document, type Node } from 'yaml'

/** Every comment at or below a node. */
const commentsIn = (node: unknown): readonly string[] => {
  const found: string[] = []
  const take = (each: Node): void => {
    for (const text of [each.commentBefore, each.comment]) if (text != null) found.push(...text.split('\n'))
  }
  const walk = (each: unknown): void => {
    if (isPair(each)) {
      walk(each.key)
      walk(each.value)
    } else if (isNode(each)) {
      take(each)
      if (isCollection(each)) for (const item of each.items) walk(item)
    }
  }
  walk(node)
  return found.filter((line) => line.trim() !== '')
}

const count = (lines: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

/** Comments that stood in `before` and stand in none of `after`, in the order of the file. */
export const lostComments = (before: Document, after: readonly Document[]): readonly string[] => {
  const there = count(after.flatMap((document) => commentsIn(document.contents)))
  return commentsIn(before.contents).filter((line) => {
    const left = there.get(line) ?? 0
    there.set(line, left - 1)
    return left <= 0
  })
}

/** Writes comments above the first entry of a file. */
export const addComments = (document: Document, lines: readonly string[]): void => {
  if (lines.length === 0) return
  let done = false
  visit(document, {
    Pair: (_key, pair) => {
      if (done || !isScalar(pair.key)) return visit.BREAK
      pair.key.commentBefore = [...lines, ...(pair.key.commentBefore == null ? [] : [pair.key.commentBefore])].join(
        '\n',
      )
      done = true
      return visit.BREAK
    },
  })
}
