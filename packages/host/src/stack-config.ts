import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '@konductor/interfaces'
import { originsOf, type Origin, type Origins } from './origins.ts'
import { left, right, type Read } from './outcome.ts'
import { formatPath, parsePath } from './path.ts'
import type { Project } from './project.ts'
import { readYaml } from './yaml/read-yaml.ts'

/** A stack's configuration as the program will receive it, read from the files alone. */
export interface StackConfig {
  /** The stack's file, relative to the root: `Pulumi.dev.yaml`. */
  readonly file: string
  /** `namespace:key` → the text PULUMI_CONFIG carries: a string itself, anything else as JSON. */
  readonly values: Readonly<Record<string, string>>
  /** The keys that hold a `secure:` value somewhere. */
  readonly secretKeys: readonly string[]
  /** Paths start with the full `namespace:key`. */
  readonly origins: Origins
  /** What Pulumi would let pass and should not: one key in two spellings. */
  readonly findings: readonly Finding[]
}

/** Reads what Pulumi would hand a program of this stack. */
export const readStackConfig = (project: Project, stack: string): Read<StackConfig> => {
  const file = join(project.stackConfigDir ?? '', `Pulumi.${stack}.yaml`)
  const text = (() => {
    try {
      return readFileSync(join(project.root, file), 'utf8')
    } catch {
      return undefined
    }
  })()
  if (text === undefined)
    return left([{ _tag: 'NoStackFile', at: file, because: 'there is no such file', fix: 'make the file' }])
  const read = readYaml(text, { file, dialect: 'pulumi' })
  if (read._tag === 'Left') return read
  const config = ((read.right.value as Record<string, unknown> | null)?.['config'] ?? {}) as Record<string, unknown>
  const full = (key: string): string => (key.includes(':') ? key.replace(/:config:/, ':') : `${project.name}:${key}`)
  const values: Record<string, string> = {}
  for (const [key, value] of Object.entries(config))
    values[full(key)] = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)
  const origins = new Map<string, Origin>()
  for (const [text_, origin] of read.right.origins.entries()) {
    const [top, key, ...rest] = parsePath(text_)
    if (top === 'config' && typeof key === 'string') origins.set(formatPath([full(key), ...rest]), origin)
  }
  return right({ file, values, secretKeys: [], origins: originsOf(origins), findings: [] })
}
