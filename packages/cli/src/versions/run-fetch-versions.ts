import { cachedVersionsFile, readVersions, sha256Of } from '@konductor/core/config'
import type { Problem } from '@konductor/interfaces'
import { mkdir } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import { asProblem } from '../problems/by-severity.ts'
import { checkStack } from '../target/check-stack.ts'
import { chooseTarget, type Target } from '../target/choose-target.ts'
import { countOf } from '../text/count-of.ts'
import { paletteOf } from '../text/palette.ts'
import { printableLine } from '../text/printable.ts'
import { renderProblems } from '../text/render-problems.ts'
import { toJson } from '../text/to-json.ts'
import { fetchBytes } from './fetch-bytes.ts'

/** The options of `konductor versions fetch`. */
export interface FetchVersionsOptions {
  readonly stack?: string
  /** Seconds, as text. */
  readonly timeout: string
  readonly json?: boolean
  readonly debug?: boolean
}

interface Got {
  readonly problems: readonly Problem[]
  /** Relative to the folder of Pulumi.yaml. */
  readonly file?: string
  readonly components?: number
}

const at = 'versions.source'

const one = (_tag: string, because: string, fix: string, where = at): Got => ({
  problems: [{ _tag, at: where, because, fix }],
})

const get = async ({ project, stack }: Target, seconds: number, io: Io): Promise<Got> => {
  const { findings, checked } = await checkStack({ project, stack }, io.env)
  if (checked === undefined) return { problems: findings.filter(({ severity }) => severity === 'problem') }
  const { source } = checked.settings.versions
  if (source === undefined)
    return one('NothingToFetch', 'the stack names no file of versions to fetch', 'add versions.source: { url, sha256 }')
  const fetched = await fetchBytes(source.url, seconds, io.signal)
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
  const path = cachedVersionsFile(project.root, source.sha256)
  await mkdir(dirname(path), { recursive: true })
  await writeAtomically(path, bytes)
  return { problems: [], file: relative(project.root, path), components: read.versions.size }
}

/** Gets the remote file of versions into the cache. @returns the exit code */
export const runFetchVersions = async (folder: string, options: FetchVersionsOptions, io: Io): Promise<number> => {
  const palette = paletteOf(io.stdout, io.env)
  const seconds = Number(options.timeout)
  const target = await chooseTarget(resolve(io.cwd, folder), options.stack)
  const got: Got =
    target._tag === 'Left'
      ? { problems: target.left.problems }
      : Number.isFinite(seconds) && seconds > 0
        ? await get(target.right, seconds, io)
        : one('Malformed', 'expected a number of seconds above 0', 'write --timeout 10', '--timeout')
  const { problems, file, components = 0 } = got
  if (options.json === true)
    io.stdout.write(toJson({ schemaVersion: 1, problems, ...(file === undefined ? {} : { file, components }) }))
  else if (file === undefined) io.stdout.write(`${renderProblems(problems, palette).join('\n')}\n`)
  else
    io.stdout.write(
      palette.good(`${countOf(components, 'version')} kept in ${printableLine(file)}; runs read it there.`) + '\n',
    )
  return file === undefined ? ExitCode.problems : ExitCode.ok
}
