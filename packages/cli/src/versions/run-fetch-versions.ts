import type { Finding, FetchResult, Problem } from '@konductor/interfaces'
import { resolve } from 'node:path'
import { ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { asFinding, bySeverity } from '../problems/by-severity.ts'
import { checkStack } from '../target/check-stack.ts'
import { chooseTarget, type Target } from '../target/choose-target.ts'
import { countOf } from '../text/count-of.ts'
import { paletteOf } from '../text/palette.ts'
import { printableLine } from '../text/printable.ts'
import { renderProblems } from '../text/render-problems.ts'
import { toJson } from '../text/to-json.ts'
import { fetchForModules } from './fetch-for-modules.ts'
import { fetchSource, type FetchedSource } from './fetch-source.ts'

/** The options of `konductor versions fetch`. */
export interface FetchVersionsOptions {
  readonly stack?: string
  /** Seconds, as text. */
  readonly timeout: string
  readonly json?: boolean
  readonly debug?: boolean
}

interface Got {
  readonly findings: readonly Finding[]
  readonly versions?: Omit<FetchedSource, 'problems'>
  /** What modules fetched for their units. */
  readonly fetched: readonly FetchResult[]
}

const refused = (problems: readonly Problem[]): Got => ({ findings: problems.map(asFinding), fetched: [] })

const get = async (target: Target, seconds: number, io: Io): Promise<Got> => {
  const { findings, checked } = await checkStack(target, io.env, { fetching: true })
  if (checked === undefined) return refused(findings.filter(({ severity }) => severity === 'problem'))
  const { root } = target.project
  const { source } = checked.settings.versions
  const [file, fetched] = await Promise.all([
    source === undefined ? undefined : fetchSource(root, source, seconds, io),
    fetchForModules(root, checked.modules, seconds, io),
  ])
  if (file === undefined && fetched.length === 0)
    return refused([
      {
        _tag: 'NothingToFetch',
        at: 'versions.source',
        because: 'the stack names no file of versions to fetch, nor anything else',
        fix: 'add versions.source: { url, sha256 }, or commit to the versionControl of a cluster',
      },
    ])
  const { problems, ...versions }: FetchedSource = file ?? { problems: [] }
  return {
    findings: [
      ...problems.map(asFinding),
      ...fetched.flatMap((each) => each.findings.map((one) => ({ ...one, at: checked.placeOf(one.at) }))),
    ],
    ...(versions.file === undefined ? {} : { versions }),
    fetched,
  }
}

/** Gets what the stack names elsewhere, files of versions and what modules need, into the cache. @returns the exit code */
export const runFetchVersions = async (folder: string, options: FetchVersionsOptions, io: Io): Promise<number> => {
  const palette = paletteOf(io.stdout, io.env)
  const seconds = Number(options.timeout)
  const target = await chooseTarget(resolve(io.cwd, folder), options.stack)
  const { findings, versions, fetched } =
    target._tag === 'Left'
      ? refused(target.left.problems)
      : Number.isFinite(seconds) && seconds > 0
        ? await get(target.right, seconds, io)
        : refused([
            {
              _tag: 'Malformed',
              at: '--timeout',
              because: 'expected a number of seconds above 0',
              fix: 'write --timeout 10',
            },
          ])
  io.signal.throwIfAborted()
  const { problems, warnings } = bySeverity(findings)
  const kept = fetched.flatMap(({ findings: _, ...each }) => (each.file === undefined ? [] : [each]))
  if (options.json === true)
    io.stdout.write(
      toJson({
        schemaVersion: 1,
        problems,
        ...(warnings.length === 0 ? {} : { warnings }),
        ...versions,
        ...(fetched.length === 0 ? {} : { fetched: kept }),
      }),
    )
  else {
    const lines = [
      ...(versions?.file === undefined
        ? []
        : [
            `${countOf(versions.components ?? 0, 'version')} kept in ${printableLine(versions.file)}; runs read it there.`,
          ]),
      ...kept.map(({ what, file = '', says }) =>
        printableLine(`${what}: ${says === undefined ? '' : `${says} `}kept in ${file}; runs read it there.`),
      ),
    ]
    io.stdout.write(
      [...lines.map(palette.good), ...renderProblems(findings, palette)].map((line) => `${line}\n`).join(''),
    )
  }
  return problems.length > 0 ? ExitCode.problems : ExitCode.ok
}
