import { resolve } from 'node:path'
import type { Explained } from '@konductor/core/config'
import type { Problem } from '@konductor/interfaces'
import { ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { chooseTarget, type Target } from '../target/choose-target.ts'
import { countOf } from '../text/count-of.ts'
import { paletteOf, type Palette } from '../text/palette.ts'
import { printableLine } from '../text/printable.ts'
import { renderProblems } from '../text/render-problems.ts'
import { toJson } from '../text/to-json.ts'
import type { ExplainReport } from './explain-report.ts'
import { explainStack } from './explain-stack.ts'
import { otherProblems, renderExplanation } from './render-explanation.ts'
import { renderSettings } from './render-settings.ts'

/** The options of `konductor explain`. */
export interface ExplainCommandOptions {
  readonly stack?: string
  readonly all?: boolean
  readonly defaults?: boolean
  readonly json?: boolean
  readonly debug?: boolean
}

/** What was asked for: one setting, or all there are. */
interface Asked {
  readonly report: Omit<ExplainReport, 'schemaVersion' | 'project' | 'stack'>
  readonly lines: readonly string[]
  readonly found: boolean
}

const all = (
  explained: Explained,
  what: string,
  path: string | undefined,
  defaults: boolean,
  palette: Palette,
): Asked => {
  const settings = defaults ? explained.withDefaults(path) : explained.written(path)
  const { problems } = explained
  const title = `${printableLine(path ?? what)}: ${countOf(settings.length, 'setting')}${defaults ? '' : ' written'}, with the strongest place of each`
  return {
    report: { settings, unwritten: [], problems },
    lines: [
      palette.strong(title),
      '',
      ...renderSettings(settings, palette),
      ...otherProblems(0, problems.length, palette),
    ],
    found: true,
  }
}

const none = (problems: readonly Problem[], palette: Palette): Asked => ({
  report: { settings: [], unwritten: [], problems },
  lines: renderProblems(problems, palette),
  found: false,
})

const one = (explained: Explained, path: string, palette: Palette): Asked => {
  const found = explained.setting(path)
  if (found._tag === 'Left') return none([found.left], palette)
  const setting = found.right
  const map = setting.kind === 'map'
  const below = map ? explained.written(path).filter((each) => each.path !== setting.path) : []
  const unwritten = map ? explained.unwritten(path) : []
  const { problems } = explained
  return {
    report: { settings: [setting, ...below], unwritten, problems },
    lines: [
      ...renderExplanation(setting, below, unwritten, palette),
      ...otherProblems(setting.problems.length, problems.length, palette),
    ],
    found: true,
  }
}

const explainTarget = async (
  target: Target,
  path: string | undefined,
  options: ExplainCommandOptions,
  io: Io,
  palette: Palette,
): Promise<Asked> => {
  const read = await explainStack(target, io.env)
  if (read._tag === 'Left') return none(read.left, palette)
  const explained = read.right
  if (path !== undefined && options.all !== true) return one(explained, path, palette)
  const known = path === undefined ? undefined : explained.setting(path)
  if (known?._tag === 'Left') return none([known.left], palette)
  const what = `${target.project.name}/${target.stack}`
  return all(explained, what, known?.right.path, options.defaults === true, palette)
}

/** One word alone is taken for a folder. */
const meantPath =
  (folder: string) =>
  (problem: Problem): Problem =>
    problem._tag !== 'NoProject' || !/^\w[\w.[\]-]*$/.test(folder)
      ? problem
      : { ...problem, fix: `if ${folder} is a setting, say \`konductor explain . ${folder}\`; else ${problem.fix}` }

/** Explains one setting of a stack, or all of them. @returns the exit code */
export const runExplain = async (
  folder: string,
  path: string | undefined,
  options: ExplainCommandOptions,
  io: Io,
): Promise<number> => {
  const palette = paletteOf(io.stdout, io.env)
  const target = await chooseTarget(resolve(io.cwd, folder), options.stack)
  const asked =
    target._tag === 'Left'
      ? none(path === undefined ? target.left.problems.map(meantPath(folder)) : target.left.problems, palette)
      : await explainTarget(target.right, path, options, io, palette)
  io.signal.throwIfAborted()
  const report: ExplainReport = {
    schemaVersion: 1,
    project: target._tag === 'Left' ? (target.left.project ?? '') : target.right.project.name,
    stack: target._tag === 'Left' ? (options.stack ?? '') : target.right.stack,
    ...asked.report,
  }
  io.stdout.write(options.json === true ? toJson(report) : `${asked.lines.join('\n')}\n`)
  return asked.found ? ExitCode.ok : ExitCode.problems
}
