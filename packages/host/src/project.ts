import { resolve } from 'node:path'
import type { Problem } from '@konductor/interfaces'
import { isDate } from './declared-config.ts'
import { isFields, type Fields } from './fields.ts'
import { formatPlace, type Origins } from './origins.ts'
import { left, right, type Read } from './outcome.ts'
import type { Path } from './path.ts'
import { readText } from './read-text.ts'
import { readYaml } from './yaml/read-yaml.ts'

/** The options of the `nodejs` runtime, as Pulumi.yaml gives them. */
export interface ProjectOptions {
  /** Whether Pulumi registers ts-node; it does unless this is `false`. */
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
  readonly config: Fields
  /** Where each part of the project file was written. */
  readonly origins: Origins
}

const files = ['Pulumi.yaml', 'Pulumi.yml', 'Pulumi.json']

const optionTypes: Readonly<Record<string, 'boolean' | 'string'>> = {
  typescript: 'boolean',
  nodeargs: 'string',
  tsconfig: 'string',
  packagemanager: 'string',
}

const noProject = (root: string): Problem => ({
  _tag: 'NoProject',
  at: 'Pulumi.yaml',
  because: `there is no Pulumi.yaml in ${root}: this is no Pulumi project`,
  fix: 'name the folder that holds Pulumi.yaml, or make a project there with `pulumi new typescript`',
})

/**
 * Reads the project file of a folder as Pulumi does.
 *
 * @example
 * const project = readProject('stacks/quickstart')
 */
export const readProject = (folder: string): Read<Project> => {
  const root = resolve(folder)
  for (const file of files) {
    const text = readText(root, file)
    if (text._tag === 'Left') return text
    if (text.right === undefined) continue
    const document = readYaml(text.right, { file, dialect: 'project' })
    if (document._tag === 'Left') return document
    return projectOf(root, file, document.right.value, document.right.origins)
  }
  return left([noProject(root)])
}

const projectOf = (root: string, file: string, value: unknown, origins: Origins): Read<Project> => {
  const problems: Problem[] = []
  const wrong = (path: Path, because: string, fix: string): undefined => {
    const origin = origins.nearest(path)
    const place = origin === undefined ? `${file}:1:1` : formatPlace(origin)
    const at = path.length === 0 ? place : `${path.join('.')} (${place})`
    problems.push({ _tag: 'BadProject', at, because, fix })
    return undefined
  }
  const optionalText = (fields: Fields, key: string): string | undefined => {
    const found = fields[key]
    if (found === undefined || found === null) return undefined
    return typeof found === 'string' && !isDate({ origins, path: [key] })
      ? found
      : wrong([key], 'expected a text', 'put it in quotes')
  }
  if (!isFields(value)) {
    wrong([], 'the project file holds no settings by name', 'begin it with `name:` and `runtime: nodejs`')
    return left(problems)
  }
  const name = value['name']
  if (typeof name !== 'string' || name === '' || isDate({ origins, path: ['name'] }))
    wrong(['name'], 'the project has no name', 'write `name:` and a text, in quotes if it is a number or a date')
  for (const key of Object.keys(value))
    if (origins.get([key])?.noTextKey === true)
      wrong([key], 'Pulumi takes only texts for keys', 'put quotes around it, or take it out')
  for (const key of ['description', 'author', 'website', 'license']) optionalText(value, key)

  const runtime = value['runtime']
  const options = isFields(runtime) ? (runtime['options'] ?? {}) : {}
  const runtimeName = isFields(runtime) ? runtime['name'] : runtime
  if (typeof runtimeName !== 'string')
    wrong(['runtime'], 'Pulumi is not told what runs the program', 'write `runtime: { name: nodejs }`')
  if (!isFields(options)) wrong(['runtime', 'options'], 'expected settings by name', 'write them as `key: value`')
  else
    for (const [key, type] of Object.entries(optionTypes))
      if (options[key] !== undefined && typeof options[key] !== type)
        wrong(['runtime', 'options', key], `expected a ${type === 'string' ? 'text' : type}`, `make it a ${type}`)

  // Before `stackConfigDir` there was, `config: <folder>` said the same.
  const written = value['config']
  const main = optionalText(value, 'main')
  const folder = optionalText(value, 'stackConfigDir') ?? (typeof written === 'string' ? written : undefined)
  if (typeof written === 'string' && typeof value['stackConfigDir'] === 'string')
    wrong(['config'], 'both `config` and `stackConfigDir` name the folder of the stack files', 'keep `stackConfigDir`')
  if (written !== undefined && written !== null && typeof written !== 'string' && !isFields(written))
    wrong(['config'], 'expected settings by name', 'write them as `key: value`')
  if (problems.length > 0) return left(problems)
  return right({
    root,
    file,
    name: String(name),
    ...(main === undefined || main === '' ? {} : { main }),
    runtime: { name: String(runtimeName), options: isFields(options) ? options : {} },
    ...(folder === undefined || folder === '' ? {} : { stackConfigDir: folder }),
    config: isFields(written) ? written : {},
    origins,
  })
}
