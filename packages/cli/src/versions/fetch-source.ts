import { cachedVersionsFile, readVersions, sha256Of, type VersionsSettings } from '@konductor/core/config'
import type { Problem } from '@konductor/interfaces'
import { mkdir } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { writeAtomically } from '../files/write-atomically.ts'
import type { Io } from '../io.ts'
import { asProblem } from '../problems/by-severity.ts'
import { fetchBytes } from './fetch-bytes.ts'

/** What came of fetching the file of versions. */
export interface FetchedSource {
  readonly problems: readonly Problem[]
  /** Relative to the folder of Pulumi.yaml. */
  readonly file?: string
  readonly components?: number
}

const one = (_tag: string, because: string, fix: string): FetchedSource => ({
  problems: [{ _tag, at: 'versions.source', because, fix }],
})

/** Gets the file of versions that configuration names into the cache. */
export const fetchSource = async (
  root: string,
  source: NonNullable<VersionsSettings['source']>,
  seconds: number,
  { signal }: Pick<Io, 'signal'>,
): Promise<FetchedSource> => {
  const fetched = await fetchBytes(source.url, seconds, signal)
  if ('because' in fetched)
    return one(
      'VersionsUnreachable',
      `the file cannot be fetched: ${fetched.because}`,
      'try again later, or correct versions.source.url; until then runs use what they have',
    )
  const { bytes } = fetched
  const found = sha256Of(bytes)
  if (found !== source.sha256)
    return one(
      'OtherVersionsFile',
      `the file at that address has the SHA-256 ${found}, and another one is expected: it was changed, or is not the file that was meant`,
      'look at the file, and only then take that SHA-256 over into versions.source.sha256',
    )
  const read = readVersions(new TextDecoder().decode(bytes), source.url)
  const wrong = read.drafts.filter(({ severity }) => severity === 'problem')
  if (wrong.length > 0) return { problems: wrong.map(asProblem) }
  const path = cachedVersionsFile(root, source.sha256)
  await mkdir(dirname(path), { recursive: true })
  await writeAtomically(path, bytes)
  return { problems: [], file: relative(root, path), components: read.versions.size }
}
