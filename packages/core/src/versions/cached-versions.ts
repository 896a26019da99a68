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
  { readonly state: 'found'; readonly text: string } | { readonly state: 'missing' } | { readonly state: 'changed' }

/** Reads the cached copy of a remote file of versions. Never asks the network. */
export const cachedVersions = (root: string, sha256: string): Cached => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(cachedVersionsFile(root, sha256))
  } catch {
    return { state: 'missing' }
  }
  return sha256Of(bytes) === sha256 ? { state: 'found', text: new TextDecoder().decode(bytes) } : { state: 'changed' }
}
