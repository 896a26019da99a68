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

/** A value as a node, every map in it a branch. */
export const nodeOf = (value: unknown, source: Source, path: Path): Node =>
  isMap(value)
    ? {
        source,
        path,
        entries: new Map(Object.entries(value).map(([key, entry]) => [key, nodeOf(entry, source, [...path, key])])),
      }
    : { source, path, value }

/** The plain value of a node. */
export const valueOf = (node: Node): unknown =>
  isBranch(node) ? Object.fromEntries([...node.entries].map(([key, entry]) => [key, valueOf(entry)])) : node.value

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
