import { diffLines } from 'diff'
import { isMap, isScalar, parseDocument, visit, type Document, YAMLMap, YAMLSeq } from 'yaml'

// Every scalar stays the text it was written as: what it means is decided elsewhere, and told.
const asWritten = { schema: 'failsafe', uniqueKeys: false, merge: false, resolveKnownTags: false } as const

/** A file of settings for editing. The text was read before, so that it is YAML within the limits. */
export const editable = (text: string): Document => {
  const document = parseDocument(text, asWritten)
  visit(document, { Map: (_key, map) => ownComments(map, text) })
  return document
}

/** The library takes a comment below a key without a value for that key's; it is the next one's. */
const ownComments = (map: YAMLMap, text: string): void => {
  for (const [index, { key, value }] of map.items.entries()) {
    const next = map.items[index + 1]?.key
    if (!isScalar(key) || !isScalar(value) || !isScalar(next) || value.value !== '' || value.comment == null) continue
    const end = key.range?.[1] ?? 0
    const between = text.slice(end, next.range?.[0] ?? end)
    if (/^[^\n]*#/.test(between)) continue
    next.commentBefore = [value.comment, ...(next.commentBefore == null ? [] : [next.commentBefore])].join('\n')
    value.comment = null
    next.spaceBefore = /\n[ \t]*\r?\n/.test(between)
  }
}

/** The map at the top of a file; one that holds nothing yet gets an empty one. */
export const topMap = (document: Document): YAMLMap => {
  if (isMap(document.contents)) return document.contents
  const map = new YAMLMap()
  document.contents = map
  return map
}

/** How a file is laid out, where YAML leaves it open. */
interface Style {
  readonly indent: number
  readonly indentSeq: boolean
  /** `{ a: 1 }` or `{a: 1}`. */
  readonly mapPadding: boolean
  /** `[ 1 ]` or `[1]`. */
  readonly listPadding: boolean
}

const prettiest: Style = { indent: 2, indentSeq: true, mapPadding: true, listPadding: false }

const either = [true, false] as const

const styles: readonly Style[] = [2, 4].flatMap((indent) =>
  either.flatMap((indentSeq) =>
    either.flatMap((mapPadding) =>
      [false, true].map((listPadding) => ({ indent, indentSeq, mapPadding, listPadding })),
    ),
  ),
)

/** The library pads maps and lists in brackets alike; most files do not. */
const laidOut = (document: Document, { indent, indentSeq, mapPadding, listPadding }: Style): string => {
  visit(document, {
    Collection: (_key, node) => {
      if (node.flow !== true) return
      const padding = (isMap(node) ? mapPadding : listPadding) ? ' ' : ''
      const own = isMap(node) ? YAMLMap.prototype : YAMLSeq.prototype
      node.toString = (context, onComment, onChompKeep) =>
        own.toString.call(
          node,
          context === undefined ? context : { ...context, flowCollectionPadding: padding },
          onComment,
          onChompKeep,
        )
    },
  })
  // A text in quotes that holds line breaks stays on its line.
  const doubleQuotedMinMultiLineLength = Number.MAX_SAFE_INTEGER
  return document.toString({ indent, indentSeq, lineWidth: 0, doubleQuotedMinMultiLineLength })
}

const changedLines = (before: string, after: string): number =>
  diffLines(before, after).reduce((sum, { added, removed, count = 0 }) => (added || removed ? sum + count : sum), 0)

/** The style of a text: the one in which the fewest of its lines would change if nothing else did. */
const styleOf = (text: string): Style | undefined => {
  const document = editable(text)
  let best: { readonly style: Style; readonly changed: number } | undefined
  for (const style of styles) {
    const changed = changedLines(text, laidOut(document, style))
    if (best === undefined || changed < best.changed) best = { style, changed }
    if (changed === 0) break
  }
  return best?.style
}

/** An edited file as text, in the style and with the line ends of what it was. */
export const textOf = (document: Document, before: string): string => {
  const text = laidOut(document, styleOf(before) ?? prettiest)
  return before.includes('\r\n') ? text.replaceAll(/\r?\n/g, '\r\n') : text
}
