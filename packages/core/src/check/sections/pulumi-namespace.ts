import { formatPath, parsePath, type Path } from '@konductor/host'
import type { AnyModule } from '@konductor/interfaces'
import { isMap } from '../../config/codec/collections.ts'
import { problem, spotOf, warning, type Draft } from '../draft.ts'
import { isBranch, pick, valueAt, type Branch, type Node } from '../tree/node.ts'
import type { StackSource } from '../tree/stack-source.ts'
import { displayNames } from './known-modules.ts'

/** A section, completed with what the provider's own namespace says. */
export interface Completed {
  readonly section: Branch
  readonly drafts: readonly Draft[]
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Lets keys such as `aws:region` stand in for settings nobody wrote: the weakest source of a section. */
export const completed = (
  { id, pulumiNamespace }: Pick<AnyModule, 'id' | 'pulumiNamespace'>,
  section: Branch,
  stack: StackSource,
): Completed => {
  if (pulumiNamespace === undefined) return { section, drafts: [] }
  let whole = section
  const drafts: Draft[] = []
  for (const [key, setting] of Object.entries(pulumiNamespace.settings)) {
    const from = `${pulumiNamespace.name}:${key}`
    const text = stack.texts.get(from)
    if (text === undefined || text === '') continue
    const path = parsePath(setting).map(String)
    const taken = [path, ['providers', 'default', ...path]].find((at) => (valueAt(section, at) ?? null) !== null)
    const leaf: Node = { source: stack, path: [from], value: namespaceValue(text) }
    if (taken !== undefined) {
      if (asText(valueAt(section, taken)) === text) whole = withWeakest(whole, taken, leaf)
      else drafts.push(twoSources([id, ...taken], from))
      continue
    }
    whole = withLeaf(whole, path, leaf)
    drafts.push({
      ...warning(
        'FromPulumiNamespace',
        from,
        `${from} is used for ${formatPath([id, ...path])}, which nobody wrote`,
        `write it in the section: ${formatPath([id, ...path])}`,
      ),
      spot: spotOf(leaf),
    })
  }
  return { section: whole, drafts }
}

/** Pulumi passes everything as text; lists and switches are what they look like, numbers may be account ids. */
const namespaceValue = (text: string): unknown => {
  if (text === 'true' || text === 'false') return text === 'true'
  if (!/^[[{]/.test(text)) return text
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return text
  }
}

const withLeaf = (branch: Branch, [first, ...rest]: readonly string[], leaf: Node): Branch => {
  if (first === undefined) return branch
  const there = branch.entries.get(first)
  const below: Branch =
    there !== undefined && isBranch(there) ? there : { source: leaf.source, path: leaf.path, entries: new Map() }
  return {
    ...branch,
    entries: new Map(branch.entries).set(first, rest.length === 0 ? leaf : withLeaf(below, rest, leaf)),
  }
}

/** Puts what is said here too below all that says the setting itself. */
const withWeakest = (branch: Branch, [first, ...rest]: readonly string[], leaf: Node): Branch => {
  const there = first === undefined ? undefined : branch.entries.get(first)
  if (first === undefined || there === undefined) return branch
  const over = (node: Node): Node => ({ ...node, over: node.over === undefined ? leaf : over(node.over) })
  const below = rest.length === 0 ? over(there) : isBranch(there) ? withWeakest(there, rest, leaf) : there
  return { ...branch, entries: new Map(branch.entries).set(first, below) }
}

const twoSources = (path: Path, from: string): Draft =>
  problem(
    'TwoSources',
    path,
    `${formatPath(path)} and Pulumi's own ${from} say different things`,
    `keep one: pulumi config rm ${from}`,
  )

/** Keys that no Pulumi provider has, and every section of ours may. */
export const onlyOurs: readonly string[] = [
  'enabled',
  'providers',
  'instances',
  'services',
  'components',
  'resources',
  'modules',
]

/** What `pulumi config set aws:enabled true` does: a colon where a path was meant lands in the provider's namespace. */
export interface Strayed {
  /** Ids of the modules whose `enabled` went astray. */
  readonly enabled: ReadonlySet<string>
  readonly drafts: readonly Draft[]
}

export const strayed = (modules: readonly AnyModule[], stack: StackSource, project: string): Strayed => {
  const owners = new Map<string, string>([
    ...Object.keys(displayNames).map((id): [string, string] => [id, id]),
    ['azure-native', 'azure'],
    ...modules.flatMap(({ id, pulumiNamespace }): [string, string][] => [
      [id, id],
      ...(pulumiNamespace === undefined ? [] : [[pulumiNamespace.name, id] satisfies [string, string]]),
    ]),
  ])
  const enabled = new Set<string>()
  const drafts: Draft[] = []
  for (const [full, value] of stack.received) {
    const [namespace = '', key = ''] = full.split(':')
    const id = owners.get(namespace)
    if (id === undefined || namespace === project || namespace === 'konductor' || !onlyOurs.includes(key)) continue
    if (key !== 'enabled' && !isMap(value)) continue
    if (key === 'enabled') enabled.add(id)
    const shown = typeof value === 'boolean' ? String(value) : '…'
    drafts.push({
      ...problem(
        'WrongNamespace',
        full,
        `${full} is configuration of Pulumi's provider ${namespace}, which does not know ${key}; ${id}.${key} was meant`,
        `pulumi config rm ${full} && pulumi config set --path ${id}.${key} ${shown}`,
      ),
      spot: spotOf({ source: stack, path: [full], value: pick(value, []) }),
    })
  }
  return { enabled, drafts }
}
