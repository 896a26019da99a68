import type { Path } from '@konductor/host'
import { canonicalPath } from '../config/codec/canonical-path.ts'
import { secretLeaves } from '../config/codec/secret-leaves.ts'
import { canonical } from '../config/codec/spelling.ts'
import { coreCodecs } from '../config/settings/core-settings.ts'
import type { CheckOptions } from '../check/check.ts'
import { discover } from '../check/discover.ts'
import { read } from '../check/read.ts'
import { isSecretPath } from '../check/sections/secret-settings.ts'
import { isBranch, type Branch, type Node } from '../check/tree/node.ts'

/** A setting of one file, where it stands there, and where it belongs. */
export interface WrittenSetting {
  /** By today's names: `aws`, `credentials`, `accessKeyId`. */
  readonly path: readonly string[]
  /** Where it stands in its file; in the stack's, the first step is the whole `namespace:key`. */
  readonly written: Path
  /** A map has its entries after it in the list; of anything else this is the value, lists as one piece. */
  readonly value: unknown
  readonly map: boolean
  /** Its codec keeps it secret. */
  readonly secret: boolean
}

/** What one file holds of Konductor's settings. */
export interface WrittenFile {
  /** The layer's name; nothing for the stack's own configuration. */
  readonly layer?: string
  /** Maps before their entries, in the order of the file. */
  readonly settings: readonly WrittenSetting[]
  /** Where settings of older stacks stand that say nothing any more. */
  readonly dropped: readonly Path[]
}

/** The settings of every file, weakest first, the stack's own last. */
export interface WrittenSettings {
  readonly files: readonly WrittenFile[]
  /** Where the stack names its layers, where it does. */
  readonly layersAt?: Path
  /** A path by today's names; list indices stay as they are. */
  named(path: readonly string[]): readonly string[]
}

interface Words {
  named(path: readonly string[]): readonly string[]
  secret(path: Path): boolean
}

/** Where the settings of each file stand, and where they belong by the codecs of the installed modules. */
export const writtenSettings = async (options: CheckOptions): Promise<WrittenSettings> => {
  const { sources, dropped, layers, layersNode } = read(options)
  const { modules } = await discover(options.root, options.modules)
  const words = new Map<string, Words>([
    ...Object.entries(coreCodecs).map(([key, { spec }]): [string, Words] => [
      key,
      wordsOf((path) => canonicalPath(spec, path), secretLeaves(spec)),
    ]),
    ...modules.map(({ id, config }): [string, Words] => [
      canonical(id),
      wordsOf((path) => config.canonicalPath?.(path) ?? path, config.secretLeaves()),
    ]),
  ])
  return {
    files: sources.map((source, index) => {
      const layer = layers[index]
      return {
        ...(layer === undefined ? {} : { layer }),
        settings: settingsIn(source, words),
        dropped: dropped[index] ?? [],
      }
    }),
    ...(layersNode === undefined ? {} : { layersAt: layersNode.path }),
    named: ([section = '', ...rest]) => [section, ...(words.get(section)?.named(rest) ?? rest)],
  }
}

const wordsOf = (named: Words['named'], leaves: Parameters<typeof isSecretPath>[0]['leaves']): Words => ({
  named,
  secret: (path) => isSecretPath({ leaves, named }, path),
})

/** Keys that nobody has words for are no settings: the program's own, or a problem that is said elsewhere. */
const settingsIn = ({ entries }: Branch, words: ReadonlyMap<string, Words>): readonly WrittenSetting[] =>
  [...entries].flatMap(([key, node]) => {
    const known = words.get(key)
    return known === undefined ? [] : settingsBelow(node, key, [], known)
  })

const settingsBelow = (
  node: Node,
  section: string,
  path: readonly string[],
  words: Words,
): readonly WrittenSetting[] => {
  const named = words.named(path)
  const setting: WrittenSetting = {
    path: [section, ...named],
    written: node.path,
    value: isBranch(node) ? undefined : node.value,
    map: isBranch(node),
    secret: words.secret(named),
  }
  return [
    setting,
    ...(isBranch(node)
      ? [...node.entries].flatMap(([key, entry]) => settingsBelow(entry, section, [...named, key], words))
      : []),
  ]
}
