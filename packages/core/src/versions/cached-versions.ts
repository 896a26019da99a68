import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a remote file is kept once it was fetched: named for what it holds, so that it cannot be another one. */
export const cachedVersionsFile = (root: string, sha256: string): string =>
  join(root, '.konductor', 'cache', 'versions', `${sha256}.json`)

/** The SHA-256 of a text's bytes, in hexadecimal digits. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A remote file as it lies in the cache; verified each time it is read. */
export type Cached =
  { readonly _tag: 'Found'; readonly text: string } | { readonly _tag: 'Missing' } | { readonly _tag: 'Changed' }

/** Reads the cached copy of a remote file of versions. Never asks the network. */
export const cachedVersions = (root: string, sha256: string): Cached => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(cachedVersionsFile(root, sha256))
  } catch {
    return { _tag: 'Missing' }
  }
  return sha256Of(bytes) === sha256 ? { _tag: 'Found', text: new TextDecoder().decode(bytes) } : { _tag: 'Changed' }
}
