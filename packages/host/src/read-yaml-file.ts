import { left, type Read } from './outcome.ts'
import { readText } from './read-text.ts'
import { readYaml, type Dialect, type Document, type ReadYamlOptions } from './yaml/read-yaml.ts'
import { yamlProblem } from './yaml/yaml-problem.ts'

/** Reads a YAML file of the project; one that is not there is a `FileNotReadable` problem. */
export const readYamlFile = (
  root: string,
  file: string,
  dialect: Dialect,
  options: Pick<ReadYamlOptions, 'leavesOut'> = {},
): Read<Document> => {
  const text = readText(root, file)
  if (text._tag === 'Left') return text
  if (text.right === undefined)
    return left([yamlProblem('FileNotReadable', file, 'there is no such file', `make ${file}, or correct its name`)])
  return readYaml(text.right, { ...options, file, dialect })
}
