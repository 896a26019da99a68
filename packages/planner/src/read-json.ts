import { readFileSync } from 'node:fs'
import type { Outcome, Problem } from '@konductor/interfaces'

/**
 * What a file of JSON holds.
 *
 * @param unusable Makes a problem of why it cannot be read.
 */
export const readJson = (
  file: string,
  unusable: (at: string, because: string) => Problem,
): Outcome<readonly Problem[], unknown> => {
  try {
    return { _tag: 'Right', right: JSON.parse(readFileSync(file, 'utf8')) }
  } catch (error) {
    // What JSON.parse says quotes the text, which may hold a secret.
    const because = error instanceof SyntaxError ? 'it is not JSON' : `it cannot be read: ${codeOf(error)}`
    return { _tag: 'Left', left: [unusable(file, because)] }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
