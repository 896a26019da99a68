import {
  formatPath,
  readProject,
  readStackConfig,
  SEALED,
  type Origin,
  type Path,
  type StackConfig,
} from '@konductor/host'
import type { Finding, Problem } from '@konductor/interfaces'
import { isMap } from '../../config/codec/collections.ts'
import { pick, type Source } from './node.ts'

/** The stack's configuration as the program received it. */
export interface StackSource extends Source {
  /** `namespace:key` → the value, JSON read. */
  readonly received: ReadonlyMap<string, unknown>
  /** `namespace:key` → the text as Pulumi passed it. */
  readonly texts: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
  /** What is wrong with the file that Pulumi let pass. */
  readonly problems: readonly Problem[]
}

export interface StackInput {
  readonly root: string
  readonly stack: string
  readonly values: Readonly<Record<string, string>>
  readonly secretKeys: readonly string[]
}

/** Pulumi's own spelling of a key, `project:config:key`, is `project:key` everywhere else. */
const shortKey = (key: string): string => key.replace(/^([^:]+):config:/, '$1:')

/** Pulumi passes text as it is and everything else as JSON; nothing at all arrives as the empty text. */
const readValue = (text: string): unknown => {
  if (text === '') return null
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return text
  }
}

const readValues = (values: Readonly<Record<string, string>>): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(values).map(([key, text]) => [shortKey(key), readValue(text)]))

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

/** The file that Pulumi probably read; it may have been another one (`--config-file`), or an environment of ESC. */
const readFile = (root: string, stack: string): { file?: StackConfig; problems: readonly Problem[] } => {
  const project = readProject(root)
  if (project._tag === 'Left') return { problems: [] }
  const read = readStackConfig(project.right, stack)
  if (read._tag === 'Right') return { file: read.right, problems: [] }
  return { problems: read.left.filter(({ _tag }) => _tag !== 'NoStackFile') }
}

/** The stack's configuration as a source. A place is lent only where the file says what was received. */
export const stackSource = ({ root, stack, values, secretKeys }: StackInput): StackSource => {
  const received = readValues(values)
  const encrypted = new Set(secretKeys.map(shortKey))
  const { file, problems } = readFile(root, stack)
  const written = readValues(file?.values ?? {})
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
    findings: file?.findings ?? [],
    problems,
    origin,
    sealed: (path) => {
      if (!encrypted.has(String(path[0]))) return false
      for (let length = path.length; length > 0; length -= 1) {
        const prefix = path.slice(0, length)
        const found = file?.origins.get(prefix)
        if (found?.sealed === true) return true
        if (found !== undefined && length === path.length && agreed(prefix)) return false
      }
      return undefined
    },
  }
}
