import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap } from '../checks/place.ts'
import type { ManifestObject } from './manifest-object.ts'
import { sourceKey, type ManifestSource } from './manifest-source.ts'

/** What was fetched, as it lies in the cache. */
export interface ManifestSet {
  readonly source: ManifestSource
  /** What made the objects of the folder: its files as they are, or a kustomization. */
  readonly by: string
  readonly objects: readonly ManifestObject[]
}

/** The file in which the manifests of a source are kept: named for the commit and the folder. */
export const manifestsFile = (root: string, source: ManifestSource): string =>
  join(root, '.konductor', 'cache', 'manifests', `${sourceKey(source)}.json`)

const hashOf = (content: object): string => createHash('sha256').update(JSON.stringify(content)).digest('hex')

/** What is written to the cache: the set, and a hash by which every later run knows that it is still the same. */
export const manifestsText = ({ source, by, objects }: ManifestSet): string => {
  const { repo, path, commit } = source
  const content = { source: { repo, path, commit }, by, objects }
  return `${JSON.stringify({ schemaVersion: 1, sha256: hashOf(content), ...content }, null, 2)}\n`
}

/** What is in the cache for a source; verified each time it is read. */
export type CachedManifests =
  { readonly state: 'found'; readonly set: ManifestSet } | { readonly state: 'missing' } | { readonly state: 'changed' }

/** Reads what was fetched of a source. Never asks the network. */
export const cachedManifests = (root: string, source: ManifestSource): CachedManifests => {
  let text: string
  try {
    text = readFileSync(manifestsFile(root, source), 'utf8')
  } catch {
    return { state: 'missing' }
  }
  const read = parsed(text)
  const { repo, path, commit } = source
  if (!isMap(read)) return { state: 'changed' }
  const { schemaVersion, sha256, by, objects } = read
  const content = { source: { repo, path, commit }, by, objects }
  return schemaVersion === 1 && typeof by === 'string' && isList(objects) && sha256 === hashOf(content)
    ? { state: 'found', set: { source, by, objects } }
    : { state: 'changed' }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The border: what has the hash was written by this module. */
const isList = (objects: unknown): objects is readonly ManifestObject[] =>
  Array.isArray(objects) && objects.length > 0 && objects.every((each) => isMap(each) && isMap(each['object']))
