import { isMap } from '../../config/codec/collections.ts'
import type { Origin, Path } from '@konductor/host'

/** A file, or Pulumi's configuration values, as places are looked up in it. */
export interface Source {
  /** What messages call it where there is no line to show: `config/dev.yaml`, `the stack`. */
  readonly name: string
  /** Position among all sources, in reading order. */
  readonly order: number
  /** Whether the user writes it by hand (a layer), or Pulumi keeps it. */
  readonly layer: boolean
  /** The place of the path, or of its nearest ancestor that has one. */
  origin(path: Path): Origin | undefined
  /** Whether Pulumi received the value encrypted; `undefined` where nothing can tell. */
  sealed(path: Path): boolean | undefined
}

/** Where a value was written: its path there. */
export interface Written {
  readonly source: Source
  readonly path: Path
  /** What a weaker source said, and this one overrode: for a map, the map that it was laid over. */
  readonly over?: Node
}

/** A value of the tree: a map whose entries may come from different sources, or anything else as one piece. */
export type Node = Branch | Leaf

export interface Branch extends Written {
  readonly entries: ReadonlyMap<string, Node>
  /** What was taken away: the `null` that did it, over what had been there. */
  readonly gone?: ReadonlyMap<string, Node>
}

export interface Leaf extends Written {
  readonly value: unknown
}

export const isBranch = (node: Node): node is Branch => 'entries' in node

/** Whether it is a key with nothing below it, which takes away what weaker sources say. */
export const isNothing = (node: Node): boolean => !isBranch(node) && (node.value === null || node.value === undefined)

/** A value as a node, every map in it a branch. */
export const nodeOf = (value: unknown, source: Source, path: Path): Node => {
  if (!isMap(value)) return { source, path, value }
  const entries = new Map<string, Node>()
  for (const key of Object.keys(value)) entries.set(key, nodeOf(value[key], source, [...path, key]))
  return { source, path, entries }
}

/** The plain value of a node. */
export const valueOf = (node: Node): unknown => {
  if (!isBranch(node)) return node.value
  const value: Record<string, unknown> = {}
  // No source lets through a key that would reach for the prototype.
  for (const [key, entry] of node.entries) value[key] = valueOf(entry)
  return value
}

/** The same, where only whether it is a map, and what stands right below it in one piece, is looked at. */
export const shallow = (node: Node): unknown =>
  isBranch(node)
    ? Object.fromEntries([...node.entries].map(([key, entry]) => [key, isBranch(entry) ? {} : entry.value]))
    : node.value

/** The node at the path, and what of the path is below it: list indices, keys nobody wrote. */
export const walk = (top: Node, path: Path): { readonly node: Node; readonly rest: Path } => {
  let node = top
  for (const [index, step] of path.entries()) {
    const next = isBranch(node) ? node.entries.get(String(step)) : undefined
    if (next === undefined) return { node, rest: path.slice(index) }
    node = next
  }
  return { node, rest: [] }
}

/** What stands at the path, lists included; `undefined` when nothing does. */
export const valueAt = (top: Node, path: Path): unknown => {
  const { node, rest } = walk(top, path)
  if (rest.length === 0) return valueOf(node)
  if (isBranch(node)) return undefined
  return pick(node.value, rest)
}

/** What stands at the path of a plain value. */
export const pick = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      Array.isArray(at) ? at[Number(step)] : isMap(at) && Object.hasOwn(at, step) ? at[String(step)] : undefined,
    value,
  )
