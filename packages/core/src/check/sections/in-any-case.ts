import { isMap } from '../../config/codec/collections.ts'
import { canonical } from '../../config/codec/spelling.ts'
import type { Discovered } from '../discover.ts'
import { pathOf, type Draft } from '../draft.ts'
import type { Configuration } from '../read.ts'
import { isBranch, isNothing, valueAt, walk } from '../tree/node.ts'
import { decodeCore } from './decode-core.ts'
import { moduleSection } from './read-module-section.ts'
import { unknownKeys } from './unknown-keys.ts'

/** Problems of what is written, which nothing that stands beside or below it can put right. */
const ofWhatIsWritten: ReadonlySet<string> = new Set([
  'BadName',
  'Malformed',
  'NotASecretText',
  'OutOfRange',
  'SecretInPlainSetting',
  'TooFew',
  'UnknownKey',
  'UnknownValue',
  'UnquotedString',
  'WrongType',
])

/**
 * What is wrong in the files that could be read, whatever the others say: single values and keys, in sources that no
 * unread file overrides. What is missing may stand there, what refers to something may find it, and a key with nothing
 * below it may take something away.
 */
export const inAnyCase = (configuration: Configuration, discovered: Discovered, project: string): readonly Draft[] => {
  const { tree, counts } = configuration
  const switches = valueAt(tree, ['modules'])
  const around = {
    modules: discovered.modules,
    packages: discovered.packages,
    registered: discovered.list === 'registered',
    broken: false,
    unread: true,
    switches: isMap(switches) ? switches : {},
  }
  const drafts = [
    ...decodeCore(tree, project).drafts,
    ...discovered.modules.flatMap(
      (module) => moduleSection(module, configuration, around.switches, true, project).drafts,
    ),
    ...unknownKeys(configuration, around).drafts,
  ]
  return drafts.filter(({ _tag, at }) => {
    const [top, ...below] = pathOf(at) ?? []
    if (top === undefined || !ofWhatIsWritten.has(_tag)) return false
    const key = String(top)
    const { node, rest } = walk(tree, [tree.entries.has(key) ? key : canonical(key), ...below])
    if (rest.length > 0 ? isBranch(node) : isNothing(node)) return false
    return counts(node.source)
  })
}
