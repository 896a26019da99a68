import {
  formatPath,
  readProject,
  readStackConfig,
  SEALED,
  type Origin,
  type Path,
  type StackConfig,
} from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { isMap } from '../../config/codec/collections.ts'
import type { Draft } from '../draft.ts'
import { pick, type Source } from './node.ts'
import { readValues, shortKey } from './stack-values.ts'

/** The stack's configuration as the program received it. */
export interface StackSource extends Source {
  /** `namespace:key` → the value, JSON read. */
  readonly received: ReadonlyMap<string, unknown>
  /** `namespace:key` → the text as Pulumi passed it. */
  readonly texts: ReadonlyMap<string, string>
  readonly drafts: readonly Draft[]
}

export interface StackInput {
  readonly root: string
  /** The name of the Pulumi project: the namespace of its configuration. */
  readonly project: string
  readonly stack: string
  readonly values: Readonly<Record<string, string>>
  readonly secretKeys: readonly string[]
}

/** Whether what the file says is what was received; an encrypted value in the file stands for any. */
const agrees = (written: unknown, received: unknown): boolean => {
  if (written === SEALED) return received !== undefined
  if (Array.isArray(written))
    return (
      Array.isArray(received) &&
      written.length === received.length &&
      written.every((item, index) => agrees(item, received[index]))
    )
  if (isMap(written)) {
    if (!isMap(received)) return false
    const keys = Object.keys(written)
    return (
      keys.length === Object.keys(received).length &&
      keys.every((key) => Object.hasOwn(received, key) && agrees(written[key], received[key]))
    )
  }
  return written === received
}

/** What is wrong with a file itself; whether it has all that the project declares, Pulumi has judged with more at hand. */
const ofTheFile: ReadonlySet<string> = new Set([
  'YamlSyntax',
  'DuplicateKey',
  'ForbiddenKey',
  'UnknownTag',
  'SeveralDocuments',
  'TooLarge',
  'TooDeep',
  'TooManyAliases',
  'CyclicAlias',
  'NotJson',
])

/** The file that Pulumi probably read; it may have been another one (`--config-file`), or an environment of ESC. */
const readFile = (root: string, stack: string): { file?: StackConfig; problems: readonly Problem[] } => {
  const project = readProject(root)
  if (project._tag === 'Left') return { problems: [] }
  const read = readStackConfig(project.right, stack)
  if (read._tag === 'Right') return { file: read.right, problems: [] }
  return { problems: read.left.filter(({ _tag }) => ofTheFile.has(_tag)) }
}

/** The stack's configuration as a source. A place is lent only where the file says what was received. */
export const stackSource = ({ root, project, stack, values, secretKeys }: StackInput): StackSource => {
  const { values: received, drafts } = readValues(values)
  const encrypted = new Set(secretKeys.map(shortKey))
  const { file, problems } = readFile(root, stack)
  const { values: written } = readValues(file?.values ?? {})
  const decided = new Map<string, boolean>()

  const at = (all: ReadonlyMap<string, unknown>, [top, ...rest]: Path): unknown => pick(all.get(String(top)), rest)
  const agreed = (path: Path): boolean => {
    const key = formatPath(path)
    const known = decided.get(key)
    if (known !== undefined) return known
    const holds = agrees(at(written, path), at(received, path))
    decided.set(key, holds)
    return holds
  }
  const origin = (path: Path): Origin | undefined => {
    for (let length = path.length; length > 0; length -= 1) {
      const prefix = path.slice(0, length)
      const found = file?.origins.get(prefix)
      if (found !== undefined && agreed(prefix)) return found
    }
    return undefined
  }

  return {
    name: 'the stack',
    order: 0,
    layer: false,
    received,
    texts: new Map(Object.entries(values).map(([key, text]) => [shortKey(key), text])),
    drafts: [
      ...problems.map((found): Draft => ({ ...found, severity: 'problem' })),
      ...(file?.findings ?? []),
      // What the file says too, it says with a place; what other namespaces hold is not ours to judge.
      ...drafts.filter(
        ({ at }) => problems.length === 0 && (at.startsWith(`${project}:`) || at.startsWith('konductor:')),
      ),
    ],
    origin,
    sealed: (path) => {
      if (!encrypted.has(String(path[0]))) return false
      for (let length = path.length; length > 0; length -= 1) {
        const prefix = path.slice(0, length)
        const found = file?.origins.get(prefix)
        if (found?.sealed === true) return true
        // Below a single value there is nothing of the file's own: an older setting may have become a list of one.
        const whole = length === path.length || typeof at(received, prefix) !== 'object'
        if (found !== undefined && whole && agreed(prefix)) return false
      }
      return undefined
    },
  }
}
