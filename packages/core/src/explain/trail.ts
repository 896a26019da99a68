import { formatPath, type Path } from '@konductor/host'
import type { Spec } from '../config/codec/spec.ts'
import { isBranch, isNothing, pick, type Node } from '../check/tree/node.ts'
import type { Told } from './explanation.ts'
import { shown, shownBelow } from './shown.ts'

/** Names of Pulumi's own keys that stand in for settings. */
export type PulumiKeys = ReadonlySet<string>

/** The key as it was written, where a reader could not tell it from the path. */
const writtenAs = (node: Node, path: string, keys: PulumiKeys): string | undefined => {
  const [top, ...rest] = node.path
  if (typeof top === 'string' && keys.has(top)) return top
  const text = node.source.layer
    ? formatPath(node.path)
    : formatPath([String(top ?? '').replace(/^(?!konductor:)[^:]+:/, ''), ...rest])
  return text === path || node.path.length === 0 ? undefined : text
}

/** What a node says of the setting at `path`, or of what lies `rest` below it. */
export const toldBy = (spec: Spec | undefined, node: Node, path: string, keys: PulumiKeys, rest: Path = []): Told => {
  const origin = node.source.origin([...node.path, ...rest])
  const written = writtenAs(node, path, keys)
  const value = rest.length === 0 || isBranch(node) ? undefined : pick(node.value, rest)
  const { length } = node.path
  return {
    by: node.source.layer ? 'layer' : length === 1 && keys.has(String(node.path[0])) ? 'pulumi' : 'stack',
    ...(isNothing(node)
      ? { removes: true }
      : { value: rest.length === 0 ? shown(spec, node) : shownBelow(spec, value, node, rest) }),
    ...(written === undefined || rest.length > 0 ? {} : { written }),
    ...(origin === undefined ? {} : { file: origin.file, line: origin.line, column: origin.column }),
  }
}

/** What a node overrode, the strongest first; of a map below a map only the place, for both count. */
export const overrode = (
  spec: Spec | undefined,
  node: Node,
  path: string,
  keys: PulumiKeys,
  rest: Path = [],
  map = false,
): readonly Told[] => {
  const all: Told[] = []
  for (let at = node.over; at !== undefined; at = at.over) {
    // Of an item, only what weaker lists have in its place.
    if (rest.length > 0 && (isBranch(at) || pick(at.value, rest) === undefined)) continue
    const { value, ...told } = toldBy(spec, at, path, keys, rest)
    all.push(value === undefined || (map && isBranch(at)) ? told : { ...told, value })
  }
  return all
}
