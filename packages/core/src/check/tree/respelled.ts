import { merge } from './merge.ts'
import { isBranch, type Branch, type Node } from './node.ts'

/** The path of a setting by its codec's own names, of one as it was written, both from the section down. */
export type Naming = (path: readonly string[]) => readonly string[]

const nameAt = (named: Naming, path: readonly string[], key: string): string => named([...path, key]).at(-1) ?? key

const keysOf = ({ entries, gone = new Map() }: Branch): readonly string[] => [...entries.keys(), ...gone.keys()]

/** Whether a stronger source writes a setting by another of its spellings than a weaker one does. */
const differs = (node: Node, path: readonly string[], named: Naming): boolean => {
  if (!isBranch(node)) return false
  const weaker = node.over
  if (weaker !== undefined && isBranch(weaker)) {
    const known = new Set(keysOf(weaker))
    const added = [...node.entries.keys()].filter((key) => !known.has(key))
    if (added.length > 0) {
      const names = new Set([...known].map((key) => nameAt(named, path, key)))
      if (added.some((key) => names.has(nameAt(named, path, key)))) return true
    }
  }
  for (const [key, entry] of node.entries) if (differs(entry, [...path, key], named)) return true
  return false
}

/** A source's section by the codec's own names; where one map holds two spellings of a setting, both stay. */
const renamed = (node: Node, path: readonly string[], named: Naming): Node => {
  if (!isBranch(node)) return node
  const entries = new Map<string, Node>()
  for (const [key, entry] of node.entries) {
    const name = nameAt(named, path, key)
    const called = name !== key && (node.entries.has(name) || entries.has(name)) ? key : name
    entries.set(called, renamed(entry, [...path, called], named))
  }
  return { ...node, entries }
}

/**
 * The tree, with the section merged anew by its codec's own names where two sources spell one setting differently:
 * `cost_center` in one layer overrides the `costCenter` of another.
 */
export const respelled = (tree: Branch, sources: readonly Branch[], key: string, named: Naming): Branch => {
  const node = tree.entries.get(key)
  if (node === undefined || !differs(node, [], named)) return tree
  const whole = sources
    .map(({ entries, ...rest }): Branch => {
      const section = entries.get(key)
      return {
        ...rest,
        entries: section === undefined ? new Map() : new Map([[key, renamed(section, [], named)]]),
      }
    })
    .reduce(merge)
  const section = whole.entries.get(key)
  return section === undefined ? tree : { ...tree, entries: new Map(tree.entries).set(key, section) }
}
