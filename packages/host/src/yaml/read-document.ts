import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Problem } from '@konductor/interfaces'
import { originsOf, formatPlace, type Origin, type Place } from '../origins.ts'
import { left, right, type Read } from '../outcome.ts'
import { appendStep } from '../path.ts'
import { SEALED } from '../sealed.ts'
import { anchorsOf, noAnchors } from './anchors.ts'
import { limits } from './limits.ts'
import { mapEntries, type MapEntry } from './map-entries.ts'
import type { ParsedSource } from './parse-source.ts'
import type { Dialect, Document } from './read-yaml.ts'
import { hasSource, readScalar, tagText } from './read-scalar.ts'
import { yamlProblem, type YamlTag } from './yaml-problem.ts'

/** What a reader of parts says is wrong; the place is where it stands in the text. */
export type Report = (tag: YamlTag, path: string, node: Node, because: string, fix: string) => void

const collectionTags: readonly (string | undefined)[] = [
  undefined,
  '!',
  'tag:yaml.org,2002:map',
  'tag:yaml.org,2002:seq',
]

const byPlace = (a: Place, b: Place): number => a.line - b.line || a.column - b.column

/** Reads the values of a parsed file, each with its origin, and collects everything that is wrong with them. */
export const readDocument = (
  { document, aliases, placeOf }: ParsedSource,
  dialect: Dialect,
  leavesOut = false,
): Read<Document> => {
  const problems: (readonly [Place, Problem])[] = []
  const origins = new Map<string, Origin>()
  const anchors = aliases ? anchorsOf(document) : noAnchors
  const open = new Set<Node>()
  let aliasesOpen = 0
  let expanded = 0

  const place = (node: Node): Place => placeOf(node.range?.[0] ?? 0)
  const report: Report = (tag, path, node, because, fix) => {
    // What an alias stands for was read, and reported, where it is written.
    if (aliasesOpen > 0 && tag !== 'TooDeep' && tag !== 'TooManyAliases' && tag !== 'CyclicAlias') return
    const at = place(node)
    const text = formatPlace(at)
    problems.push([at, yamlProblem(tag, path === '' ? text : `${path} (${text})`, because, fix)])
  }

  const follow = <A>(node: Node | null, path: string, read: (target: Node | null) => A, otherwise: A): A => {
    if (!isAlias(node)) return read(node)
    const target = anchors.target(node)
    if (target === undefined) {
      report(
        'YamlSyntax',
        path,
        node,
        'an alias names an anchor that does not stand before it',
        'write the anchor first',
      )
      return otherwise
    }
    if (open.has(target)) {
      report('CyclicAlias', path, node, 'an alias stands inside of what it stands for', 'take the alias out')
      return otherwise
    }
    aliasesOpen += 1
    open.add(target)
    const value = read(target)
    open.delete(target)
    aliasesOpen -= 1
    return value
  }

  /** Whether aliases have multiplied beyond the limit; said once. */
  const exhausted = (node: Node, path: string): boolean => {
    if (aliasesOpen > 0) expanded += 1
    if (expanded === limits.expanded + 1)
      report(
        'TooManyAliases',
        path,
        node,
        `the aliases of this file stand for more than ${limits.expanded.toLocaleString('en')} values together`,
        'use fewer aliases inside of what other aliases stand for',
      )
    return expanded > limits.expanded
  }

  const readMap = (entries: readonly MapEntry[], path: string, depth: number): unknown => {
    const values: Record<string, unknown> = {}
    for (const { name, key, value, merged, noText } of entries) {
      const here = appendStep(path, name)
      if (merged) aliasesOpen += 1
      values[name] = record(value, key, here, depth + 1)
      const origin = noText ? origins.get(here) : undefined
      if (origin !== undefined) origins.set(here, { ...origin, noTextKey: true })
      if (merged) aliasesOpen -= 1
    }
    return values
  }

  /** The text of an encrypted value, where the map has the form of one. */
  const cipherOf = (entries: readonly MapEntry[]): string | undefined => {
    const [only] = entries
    if (only?.name !== 'secure' || entries.length > 1) return undefined
    const target = isAlias(only.value) ? anchors.target(only.value) : only.value
    const value = isScalar(target) ? readScalar(target, dialect).value : undefined
    return typeof value === 'string' ? value : undefined
  }

  const record = (written: Node | null, named: Node, path: string, depth: number): unknown => {
    const at = place(named)
    if (isScalar(written)) {
      origins.set(path, hasSource(written) ? { ...at, source: written.source ?? '' } : at)
      return read(written, path, depth, () => {})
    }
    // The entry goes in first, so that a value comes before its parts.
    origins.set(path, at)
    return follow(
      written,
      path,
      (node) => {
        if (isScalar(node) && hasSource(node)) origins.set(path, { ...at, source: node.source ?? '' })
        return read(node, path, depth, (origin) => origins.set(path, { ...at, ...origin }))
      },
      null,
    )
  }

  const read = (node: Node | null, path: string, depth: number, amend: (more: Partial<Origin>) => void): unknown => {
    if (node === null) return null
    if (exhausted(node, path)) return null
    if (isScalar(node)) {
      const { value, wrong } = readScalar(node, dialect)
      if (wrong !== undefined) report(wrong.tag, path, node, wrong.because, wrong.fix)
      return value
    }
    if (!isMap(node) && !isSeq(node)) return null
    if (depth >= limits.depth) {
      report('TooDeep', path, node, `aliases put values more than ${limits.depth} levels deep`, 'write it flatter')
      return null
    }
    if (!collectionTags.includes(node.tag))
      report(
        'UnknownTag',
        path,
        node,
        `${tagText(node.tag ?? '')} that configuration has no use for`,
        'leave the tag away',
      )
    open.add(node)
    const value = readCollection(node, path, depth, amend)
    open.delete(node)
    return value
  }

  const readCollection = (
    node: YAMLMap | YAMLSeq,
    path: string,
    depth: number,
    amend: (more: Partial<Origin>) => void,
  ): unknown => {
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        if (isPair(item)) return null
        const element = item as Node
        return record(element, element, appendStep(path, index), depth + 1)
      })
    }
    const entries = mapEntries(node, path, { dialect, leavesOut, report, follow, exhausted })
    const cipher = cipherOf(entries)
    if (cipher === undefined) return readMap(entries, path, depth)
    amend({ sealed: true, cipher })
    if (dialect === 'layer')
      report(
        'SecureInLayer',
        path,
        node,
        'a `secure:` value can only be decrypted by Pulumi, which does not read this file',
        'move it to the stack: `pulumi config set --secret --path …`',
      )
    return SEALED
  }

  const extra = anchors.after(limits.aliases)
  if (extra !== undefined) {
    report(
      'TooManyAliases',
      '',
      extra,
      `there are ${anchors.count} aliases in this file, and at most ${limits.aliases} are read`,
      'write some of the values out',
    )
    return left(problems.map(([, problem]) => problem))
  }
  const value = follow(document.contents, '', (node) => read(node, '', 0, () => {}), null)
  if (problems.length > 0) return left([...problems].sort(([a], [b]) => byPlace(a, b)).map(([, problem]) => problem))
  return right({ value, origins: originsOf(origins) })
}
