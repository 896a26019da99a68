import Table from 'cli-table3'
import type { Problem, VersionDecision } from '@konductor/interfaces'
import { resolve } from 'node:path'
import { ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { bySeverity } from '../problems/by-severity.ts'
import { checkStack } from '../target/check-stack.ts'
import { chooseTarget } from '../target/choose-target.ts'
import { paletteOf, type Palette } from '../text/palette.ts'
import { printableLine } from '../text/printable.ts'
import { renderProblems } from '../text/render-problems.ts'
import { toJson } from '../text/to-json.ts'

/** The options of `konductor versions`. */
export interface VersionsCommandOptions {
  readonly stack?: string
  readonly json?: boolean
  readonly debug?: boolean
}

/** What `konductor versions --json` prints. */
export interface VersionsReport {
  readonly schemaVersion: 1
  readonly versions: Readonly<Record<string, VersionDecision>>
  readonly problems: readonly Problem[]
  /** What is worth saying of versions. */
  readonly warnings: readonly Problem[]
}

const ofVersions: ReadonlySet<string> = new Set([
  'UnpinnedVersion',
  'UnknownComponent',
  'ChannelFileNotFound',
  'VersionsNotFetched',
])

const empty = { chars: {}, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 } }
const noBorders = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
  'middle',
]

const tableOf = (versions: VersionsReport['versions'], palette: Palette): string => {
  const table = new Table({ ...empty, chars: Object.fromEntries(noBorders.map((name) => [name, ''])) })
  table.push(['component', 'version', 'source'].map(palette.faint))
  for (const [component, { version, source, from }] of Object.entries(versions))
    table.push([component, version, source === 'bundled' ? `bundled, ${from}` : from].map(printableLine))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Lists the version of each component. @returns the exit code */
export const runVersions = async (folder: string, options: VersionsCommandOptions, io: Io): Promise<number> => {
  const palette = paletteOf(io.stdout, io.env)
  const target = await chooseTarget(resolve(io.cwd, folder), options.stack)
  const { findings, checked } =
    target._tag === 'Right'
      ? await checkStack(target.right, io.env)
      : {
          findings: target.left.problems.map((problem) => ({ ...problem, severity: 'problem' as const })),
          checked: undefined,
        }
  io.signal.throwIfAborted()
  const shown = findings.filter(({ severity, _tag }) => severity === 'problem' || ofVersions.has(_tag))
  const report: VersionsReport = {
    schemaVersion: 1,
    versions: checked?.versions ?? {},
    ...bySeverity(shown),
  }
  if (options.json === true) io.stdout.write(toJson(report))
  else {
    const lines = [
      ...renderProblems(shown, palette),
      ...(shown.length > 0 && checked !== undefined ? [''] : []),
      ...(checked === undefined ? [] : [tableOf(report.versions, palette)]),
    ]
    io.stdout.write(`${lines.join('\n')}\n`)
  }
  return checked === undefined ? ExitCode.problems : ExitCode.ok
}
