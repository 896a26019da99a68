import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { left, right, type Read } from './outcome.ts'
import { readYaml } from './yaml/read-yaml.ts'

/** The options of the `nodejs` runtime, as Pulumi.yaml gives them. */
export interface ProjectOptions {
  /** Whether Pulumi registers ts-node. @default true in Pulumi itself */
  readonly typescript?: boolean
  /** Arguments for node, as a shell would split them. */
  readonly nodeargs?: string
  readonly tsconfig?: string
  readonly packagemanager?: string
  readonly [more: string]: unknown
}

/** A Pulumi project: what its Pulumi.yaml says. */
export interface Project {
  /** The folder of Pulumi.yaml, absolute. */
  readonly root: string
  /** The project file's name: `Pulumi.yaml`. */
  readonly file: string
  readonly name: string
  /** The program, relative to the root: a file or a folder. */
  readonly main?: string
  readonly runtime: { readonly name: string; readonly options: ProjectOptions }
  /** Where the stack files are, relative to the root. */
  readonly stackConfigDir?: string
  /** The `config:` block as written: defaults and declarations. */
  readonly config: Readonly<Record<string, unknown>>
}

/** Reads the Pulumi.yaml of a folder. */
export const readProject = (folder: string): Read<Project> => {
  const root = resolve(folder)
  const text = (() => {
    try {
      return readFileSync(join(root, 'Pulumi.yaml'), 'utf8')
    } catch {
      return undefined
    }
  })()
  if (text === undefined)
    return left([
      {
        _tag: 'NoProject',
        at: 'Pulumi.yaml',
        because: `there is no Pulumi.yaml in ${root}, so it is no Pulumi project`,
        fix: 'name the folder that holds Pulumi.yaml, or make a project with `pulumi new typescript`',
      },
    ])
  const read = readYaml(text, { file: 'Pulumi.yaml', dialect: 'pulumi' })
  if (read._tag === 'Left') return read
  const raw = (read.right.value ?? {}) as Record<string, unknown>
  const runtime = raw['runtime']
  return right({
    root,
    file: 'Pulumi.yaml',
    name: String(raw['name']),
    ...(typeof raw['main'] === 'string' ? { main: raw['main'] } : {}),
    runtime:
      typeof runtime === 'object' && runtime !== null
        ? (runtime as { name: string; options: ProjectOptions })
        : { name: 'nodejs', options: {} },
    ...(typeof raw['stackConfigDir'] === 'string' ? { stackConfigDir: raw['stackConfigDir'] } : {}),
    config: (raw['config'] ?? {}) as Record<string, unknown>,
  })
}
