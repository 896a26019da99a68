import { layerFiles } from '@konductor/core/config'
import { readStackConfig, type Project } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { posix } from 'node:path'

/** A file that people write configuration in, and which of the schemas is its. */
export interface ConfiguredFile {
  /** From the folder of Pulumi.yaml, with forward slashes. */
  readonly file: string
  readonly schema: 'stack' | 'layer'
}

/** The folder of the schemas, from that of Pulumi.yaml. */
export const schemaFolder = '.konductor'

/** The file of a schema, from the folder of Pulumi.yaml. */
export const schemaFile = (schema: ConfiguredFile['schema']): string => `${schemaFolder}/${schema}.schema.json`

/** The path of its schema from the folder of the file, as editors want it. */
export const schemaFrom = ({ file, schema }: ConfiguredFile): string =>
  posix.relative(posix.dirname(posix.join('/', file)), posix.join('/', schemaFile(schema)))

/** Why no line can be put into a file, where none can. */
export const untouchable = ({ file }: ConfiguredFile): string | undefined => {
  if (file.split('/')[0] === '..') return 'it lies outside of the project'
  return /\.ya?ml$/i.test(file) ? undefined : 'it is not YAML, and takes no comment'
}

/** The files of these stacks and of the layers that they name, each once. */
export const configuredFiles = (
  project: Project,
  stacks: readonly string[],
): { readonly files: readonly ConfiguredFile[]; readonly problems: readonly Problem[] } => {
  const found = new Map<string, ConfiguredFile>()
  const problems: Problem[] = []
  const add = (written: string, schema: ConfiguredFile['schema']): void => {
    const file = posix.normalize(written.replaceAll('\\', '/'))
    if (!found.has(file)) found.set(file, { file, schema })
  }
  for (const stack of stacks) {
    const config = readStackConfig(project, stack)
    if (config._tag === 'Left') {
      problems.push(...config.left)
      continue
    }
    const { file, values, secretKeys } = config.right
    add(file, 'stack')
    for (const layer of layerFiles({ root: project.root, project: project.name, stack, values, secretKeys }))
      add(layer, 'layer')
  }
  return { files: [...found.values()], problems }
}
