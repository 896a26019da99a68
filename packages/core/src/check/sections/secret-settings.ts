import { formatPath, type Path } from '@konductor/host'
import type { SecretLeaf, SectionCodec } from '@konductor/interfaces'
import { isAlwaysSecret } from '../../config/codec/secret-leaves.ts'
import { isMap } from '../../config/codec/collections.ts'
import { canonical } from '../../config/codec/spelling.ts'
import { problem, type Draft } from '../draft.ts'
import { isBranch, walk, type Node } from '../tree/node.ts'

/** What of a section's codec tells secrets from other settings. */
export interface SecretRules {
  readonly leaves: readonly SecretLeaf[]
  /** The path by the codec's own names. */
  named(path: readonly string[]): readonly string[]
}

/** The rules of a codec; one that does not know its older names is taken to have none. */
export const secretRules = (codec: Pick<SectionCodec<unknown>, 'secretLeaves' | 'canonicalPath'>): SecretRules => ({
  leaves: codec.secretLeaves(),
  named: (path) => codec.canonicalPath?.(path) ?? path.map(canonical),
})

/** Whether the path (from the section down) is at or below a setting that is secret in plain text, too. */
export const isSecretPath = ({ leaves, named }: SecretRules, path: Path): boolean =>
  takesEncrypted({ leaves: leaves.filter(isAlwaysSecret), named }, path)

/** Whether the path is at or below a setting that is secret, or becomes so by being encrypted. */
const takesEncrypted = ({ leaves, named }: SecretRules, path: Path): boolean => {
  if (leaves.length === 0) return false
  const steps = named(path.map(String))
  return leaves.some(
    ({ path: pattern }) =>
      pattern.length <= steps.length && pattern.every((name, index) => name === '*' || name === steps[index]),
  )
}

/** Whether Pulumi received the value at the path encrypted; `undefined` where nothing can tell. */
export const sealedAt = (section: Node, path: Path): boolean | undefined => {
  const { node, rest } = walk(section, path)
  return node.source.sealed([...node.path, ...rest])
}

interface Found {
  readonly path: Path
  readonly value: unknown
}

const below = (value: unknown): readonly (readonly [string | number, unknown])[] =>
  Array.isArray(value)
    ? value.map((item, index): readonly [number, unknown] => [index, item])
    : isMap(value)
      ? Object.entries(value)
      : []

/** What is written at the places that a pattern means. */
const matches = (
  value: unknown,
  pattern: readonly string[],
  named: SecretRules['named'],
  path: Path = [],
): readonly Found[] => {
  const [name, ...rest] = pattern
  if (name === undefined) return [{ path, value }]
  return below(value)
    .filter(([key]) => name === '*' || name === named([...path, key].map(String)).at(-1))
    .flatMap(([key, entry]) => matches(entry, rest, named, [...path, key]))
}

/**
 * Where identifiers are that were encrypted, and what they say. Where nothing can tell whether one was (an environment
 * of ESC), the key at the top being secret, it was.
 */
export const encryptedIdentifiers = (
  section: Node,
  value: unknown,
  { leaves, named }: SecretRules,
): readonly (readonly [path: Path, value: string])[] =>
  leaves
    .filter((leaf) => !isAlwaysSecret(leaf))
    .flatMap(({ path }) => matches(value, path, named))
    .flatMap(({ path, value: text }) =>
      typeof text === 'string' && text !== '' && sealedAt(section, path) !== false ? [[path, text] as const] : [],
    )

/** Secrets that stand in plain text: a warning or a problem each, with the command that encrypts it. */
export const plainSecrets = (
  id: string,
  section: Node,
  value: unknown,
  { leaves, named }: SecretRules,
  project: string,
): readonly Draft[] =>
  leaves.flatMap(({ path: pattern, plain }) =>
    matches(value, pattern, named).flatMap(({ path, value: written }): readonly Draft[] => {
      if (plain === 'accepted') return []
      if (typeof written !== 'string' || written === '' || sealedAt(section, path) !== false) return []
      const { node, rest } = walk(section, path)
      const out = node.source.layer ? `, and take it out of ${node.source.name}` : ''
      return [
        {
          ...problem(
            'PlainSecret',
            [id, ...path],
            'a secret stands here in plain text',
            `pulumi config set --secret --path '${commandPath(id, node, path, rest, project)}'${out}`,
          ),
          severity: plain,
        },
      ]
    }),
  )

/** The path as `pulumi config set --path` takes it: where it is written now, or in the project's own namespace. */
const commandPath = (id: string, node: Node, path: Path, rest: Path, project: string): string => {
  if (node.source.layer) return formatPath([id, ...path])
  const [key = '', ...inside] = node.path
  const own = `${project}:`
  const text = String(key)
  return formatPath([text.startsWith(own) ? text.slice(own.length) : text, ...inside, ...rest])
}

/** Encrypted values on settings that are not secret: Pulumi would hand them on as plain text. */
export const sealedInPlain = (id: string, section: Node, rules: SecretRules): readonly Draft[] => {
  const found: Path[] = []
  const scan = (value: unknown, node: Node, path: Path, rest: Path): void => {
    if (Array.isArray(value)) value.forEach((item, index) => scan(item, node, [...path, index], [...rest, index]))
    else if (isMap(value))
      for (const [key, item] of Object.entries(value)) scan(item, node, [...path, key], [...rest, key])
    else if (!node.source.layer && node.source.sealed([...node.path, ...rest]) === true) found.push(path)
  }
  const visit = (node: Node, path: Path): void => {
    if (!isBranch(node)) scan(node.value, node, path, [])
    // A map that is encrypted as a whole is one mistake.
    else if (!node.source.layer && node.path.length > 0 && node.source.sealed(node.path) === true) found.push(path)
    else for (const [key, entry] of node.entries) visit(entry, [...path, key])
  }
  visit(section, [])
  return found
    .filter((path) => !takesEncrypted(rules, path))
    .map((path) =>
      problem(
        'SecretInPlainSetting',
        [id, ...path],
        'this value is encrypted, and the setting is not a secret one: it would be shown in plain text from here on',
        'write it in plain text, or keep the secret in a setting that is secret',
      ),
    )
}
