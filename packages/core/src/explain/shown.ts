import type { Path } from '@konductor/host'
import { isMap } from '../config/codec/collections.ts'
import { holdsSecrets } from '../config/codec/secret-leaves.ts'
import type { Spec } from '../config/codec/spec.ts'
import { isBranch, type Node, type Source } from '../check/tree/node.ts'
import { descend } from './words.ts'

/** What stands in place of a secret. */
const hidden = '[secret]'

/** What stands in place of a value that nothing describes: it may be a secret. */
const notShown = '[not shown]'

/** A value below `spec` as it may be shown. */
const shownValue = (spec: Spec | undefined, value: unknown, source: Source, path: Path): unknown => {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) {
    const item = spec && descend(spec, '0')?.spec
    return value.map((each: unknown, index) => shownValue(item, each, source, [...path, index]))
  }
  if (isMap(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        shownValue(spec && descend(spec, key)?.spec, each, source, [...path, key]),
      ]),
    )
  if (source.sealed(path) !== false) return hidden
  if (spec === undefined) return typeof value === 'boolean' ? value : notShown
  // A text where a map with secrets is wanted may be one of them, pasted a level too high.
  return holdsSecrets(spec) ? hidden : value
}

/** What a node says, as it may be shown. */
export const shown = (spec: Spec | undefined, node: Node): unknown =>
  isBranch(node)
    ? Object.fromEntries(
        [...node.entries].map(([key, entry]) => {
          const word = spec && descend(spec, key)
          return [word?.name ?? key, shown(word?.spec, entry)]
        }),
      )
    : shownValue(spec, node.value, node.source, node.path)

/** What stands at a path below a node that is no map: an item of a list. */
export const shownBelow = (spec: Spec | undefined, value: unknown, node: Node, rest: Path): unknown =>
  shownValue(spec, value, node.source, [...node.path, ...rest])
