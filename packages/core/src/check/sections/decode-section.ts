import { formatPath, type Path } from '@konductor/host'
import type { Problem, SectionCodec } from '@konductor/interfaces'
import { isMap } from '../../config/codec/collections.ts'
import { isSecret, secretOf } from '../../config/codec/secret.ts'
import { pathOf, type Draft } from '../draft.ts'
import { valueOf, walk, type Node } from '../tree/node.ts'
import { quoted, withoutValue } from './reworded.ts'
import {
  encryptedIdentifiers,
  isSecretPath,
  plainSecrets,
  sealedAt,
  sealedInPlain,
  secretRules,
} from './secret-settings.ts'

/** What a section says, and everything that is wrong with it. */
export interface DecodedSection<A> {
  /** Absent when the section did not decode. */
  readonly decoded?: { readonly config: A }
  readonly drafts: readonly Draft[]
}

type Decoder<A> = Pick<SectionCodec<A>, 'decode' | 'secretLeaves' | 'canonicalPath'>

/** Decodes one section, its problems reworded so that no secret is shown and the user's own text is. */
export const decodeSection = <A>(id: string, codec: Decoder<A>, node: Node, project: string): DecodedSection<A> => {
  const value = valueOf(node)
  const rules = secretRules(codec)
  const identifiers = encryptedIdentifiers(node, value, rules)
  const received = replaced(value, [], new Map(identifiers.map(([path, text]) => [formatPath(path), secretOf(text)])))
  const outcome = codec.decode(received, id)
  const sealed = sealedInPlain(id, node, rules)
  const plain = plainSecrets(id, node, value, rules, project)
  const raw = outcome._tag === 'Left' ? outcome.left : []

  const below = (at: string): Path => pathOf(at)?.slice(1) ?? []
  const hiddenAt = (path: Path): boolean => isSecretPath(rules, path) || sealedAt(node, path) !== false
  const fitting = sourcesThatFit(codec, id, node, received, raw)
  const reworded = raw.map((found): Problem => {
    const path = below(found.at)
    if (hiddenAt(path)) return withoutValue(found, value, path)
    if (found._tag !== 'UnquotedString') return found
    const source = sourceAt(node, path)
    return source === undefined
      ? found
      : quoted(found, source, fitting.has(found.at), !walk(node, path).node.source.layer)
  })

  const unknown = raw.filter(({ _tag }) => _tag === 'UnknownKey').map(({ at }) => at)
  const explained = (at: string): boolean =>
    unknown.some((key) => at === key || at.startsWith(`${key}.`) || at.startsWith(`${key}[`))
  const misplaced = sealed.filter(({ at }) => !explained(at))
  const instead = new Set(misplaced.map(({ at }) => at))
  const drafts = [
    ...reworded.filter(({ at }) => !instead.has(at)).map((found): Draft => ({ ...found, severity: 'problem' })),
    ...misplaced,
    ...plain.filter(({ at }) => !raw.some((found) => found.at === at)),
  ]
  const failed = drafts.some(({ severity }) => severity === 'problem')
  return outcome._tag === 'Right' && !failed ? { decoded: { config: outcome.right }, drafts } : { drafts }
}

const sourceAt = (section: Node, path: Path): string | undefined => {
  const { node, rest } = walk(section, path)
  const origin = node.source.origin([...node.path, ...rest])
  return origin?.source
}

/**
 * Where quoting what the file says would be right. Where it would not, Pulumi has rewritten the file and what it says is
 * not what the user wrote: `012345670123` has become 1402433619.
 */
const sourcesThatFit = <A>(
  codec: Decoder<A>,
  id: string,
  node: Node,
  value: unknown,
  problems: readonly Problem[],
): ReadonlySet<string> => {
  const unquoted = problems.filter(({ _tag }) => _tag === 'UnquotedString').map(({ at }) => at)
  const sources = new Map<string, string>()
  for (const at of unquoted) {
    const source = sourceAt(node, pathOf(at)?.slice(1) ?? [])
    if (source !== undefined) sources.set(at, source)
  }
  if (sources.size === 0) return new Set()
  const retried = codec.decode(replaced(value, [id], sources), id)
  const still = new Set(retried._tag === 'Left' ? retried.left.map(({ at }) => at) : [])
  return new Set([...sources.keys()].filter((at) => !still.has(at)))
}

const replaced = (value: unknown, path: Path, by: ReadonlyMap<string, unknown>): unknown => {
  if (by.size === 0) return value
  const instead = by.get(formatPath(path))
  if (instead !== undefined) return instead
  if (Array.isArray(value)) return value.map((item: unknown, index) => replaced(item, [...path, index], by))
  if (!isMap(value) || isSecret(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, [...path, key], by)]))
}
