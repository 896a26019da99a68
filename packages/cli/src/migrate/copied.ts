import { readYaml } from '@konductor/host'
import { isMap, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq, type Document, type Node } from 'yaml'
import { entriesOf, resolved } from './find-entry.ts'

/** How a value is copied from one file to another. */
export interface Copying {
  /** The file that it stands in. */
  readonly from: Document
  /** The copy goes into a layer, which is read in another way than the file it stands in. */
  readonly intoLayer: boolean
  /** A date without quotes goes as it is written, and not as Pulumi passes it on: `2026-03-01`. */
  readonly datesAsWritten?: boolean
  /** Today's name of a key, by its whole path. */
  named(path: readonly string[]): readonly string[]
}

type Data = Readonly<Record<string, unknown>>

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a layer reads an unquoted text as the value. */
const readsAs = (source: string, value: unknown): boolean => {
  const read = readYaml(`- ${source}`, { file: '', dialect: 'layer' })
  return read._tag === 'Right' && Array.isArray(read.right.value) && Object.is(read.right.value[0], value)
}

/** A scalar that every reader takes for the value. */
export const scalarOf = (value: unknown): Scalar => {
  const scalar = new Scalar(typeof value === 'string' ? value : JSON.stringify(value ?? null))
  const looksLikeDate = /^\d{4}-\d/.test(String(value))
  scalar.type =
    typeof value === 'string' && (looksLikeDate || !readsAs(value, value)) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN
  return scalar
}

const quoted = (text: string): Scalar => {
  const scalar = new Scalar(text)
  scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

/** Plain data as nodes. */
export const nodeOf = (value: unknown): Node => {
  if (Array.isArray(value)) {
    const list = new YAMLSeq()
    for (const item of value) list.items.push(nodeOf(item))
    list.flow = value.every((item) => typeof item !== 'object') && JSON.stringify(value).length <= 80
    return list
  }
  if (!isData(value)) return scalarOf(value)
  const map = new YAMLMap()
  for (const [key, item] of Object.entries(value)) map.items.push(new Pair(scalarOf(key), nodeOf(item)))
  map.flow = map.items.length === 0
  return map
}

/** Takes the comments along. */
export const withComments = <N extends Node>(to: N, from: Node): N => {
  if (from.comment != null) to.comment = from.comment
  if (from.commentBefore != null) to.commentBefore = from.commentBefore
  if (from.spaceBefore === true) to.spaceBefore = true
  return to
}

const copiedScalar = (node: Scalar, value: unknown, { intoLayer, datesAsWritten }: Copying): Scalar => {
  const plain = node.type === undefined || node.type === Scalar.PLAIN
  const means = plain ? !intoLayer || readsAs(String(node.value), value) : node.value === value
  const day = intoLayer && datesAsWritten === true ? dayOf(String(node.value), plain && !means) : undefined
  if (day !== undefined) return withComments(quoted(day), node)
  if (!means || node.tag !== undefined) return withComments(scalarOf(value), node)
  return withComments(sameScalar(node), node)
}

/** A day as people write it: what stands there without quotes, or what Pulumi has made of such a one. */
const dayOf = (text: string, ambiguous: boolean): string | undefined =>
  ambiguous ? /^\d{4}-\d\d-\d\d$/.exec(text)?.[0] : /^(\d{4}-\d\d-\d\d) 00:00:00 \+0000 UTC$/.exec(text)?.[1]

const sameScalar = (node: Scalar): Scalar => {
  const copy = new Scalar(node.value)
  if (node.type !== undefined) copy.type = node.type
  return copy
}

/** A value exactly as it is written, aliases and merge keys written out: `secure:` values too. */
export const verbatim = (written: Node | null, from: Document): Node => {
  const node = resolved(written, from)
  if (isSeq(node)) {
    const list = withComments(new YAMLSeq(), node)
    list.flow = node.flow === true
    for (const item of node.items) list.items.push(verbatim(item as Node, from))
    return list
  }
  if (isMap(node)) {
    const map = withComments(new YAMLMap(), node)
    map.flow = node.flow === true
    for (const { key, value } of entriesOf(node, from).values())
      map.items.push(new Pair(verbatim(key, from), value === null ? null : verbatim(value, from)))
    return map
  }
  if (!isScalar(node)) return scalarOf(null)
  const copy = withComments(sameScalar(node), node)
  if (node.tag !== undefined) copy.tag = node.tag
  return copy
}

/**
 * A value as it is written in a file, for another: comments and quotes stay, aliases and merge keys are written out,
 * keys get today's names, and scalars that the other file's reader would take for something else are quoted.
 *
 * @param value What the file it stands in means by it.
 */
export const copied = (written: Node | null, value: unknown, path: readonly string[], copying: Copying): Node => {
  const node = resolved(written, copying.from)
  if (isScalar(node) && !isData(value) && !Array.isArray(value)) return copiedScalar(node, value, copying)
  if (isSeq(node) && Array.isArray(value) && node.items.length === value.length) {
    const list = withComments(new YAMLSeq(), node)
    list.flow = node.flow === true
    node.items.forEach((item, index) =>
      // Items of a parsed list are nodes; the library types them as unknown.
      list.items.push(copied(item as Node, value[index], [...path, String(index)], copying)),
    )
    return list
  }
  if (isScalar(node) && Array.isArray(value) && value.length === 1) {
    const list = withComments(new YAMLSeq(), node)
    const item = copiedScalar(node, value[0], copying)
    item.comment = item.commentBefore = null
    list.items.push(item)
    list.flow = true
    return list
  }
  if (!isMap(node) || !isData(value)) return nodeOf(value)
  const map = withComments(new YAMLMap(), node)
  map.flow = node.flow === true
  for (const [key, entry] of entriesOf(node, copying.from)) {
    if (!Object.hasOwn(value, key)) continue
    const name = copying.named([...path, key]).at(-1) ?? key
    const to = withComments(scalarOf(name), entry.key)
    map.items.push(new Pair(to, copied(entry.value, value[key], [...path, name], copying)))
  }
  return map
}
