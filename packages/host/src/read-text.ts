import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { left, right, type Read } from './outcome.ts'
import { limits } from './yaml/limits.ts'
import { yamlProblem } from './yaml/yaml-problem.ts'

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error'

/** The text of a file of the project, or nothing when there is no such file. */
export const readText = (root: string, file: string): Read<string | undefined> => {
  const path = resolve(root, file)
  try {
    if (statSync(path).size > limits.bytes)
      return left([
        yamlProblem('TooLarge', file, 'the file is larger than 1 MiB', 'keep settings in the file, and data elsewhere'),
      ])
    return right(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)))
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return right(undefined)
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return left([yamlProblem('FileNotReadable', file, 'the file is not text in UTF-8', 'save it as UTF-8')])
    return left([
      yamlProblem('FileNotReadable', file, `the file cannot be read (${code})`, 'make it a file that you may read'),
    ])
  }
}
