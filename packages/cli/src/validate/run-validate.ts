import { resolve } from 'node:path'
import type { Problem } from '@konductor/interfaces'
import { ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { chooseTarget } from '../target/choose-target.ts'
import { bySeverity } from '../problems/by-severity.ts'
import { countOf } from '../text/count-of.ts'
import { paletteOf, type Palette } from '../text/palette.ts'
import { printableLine } from '../text/printable.ts'
import { renderProblems } from '../text/render-problems.ts'
import { toJson } from '../text/to-json.ts'
import type { Tools } from '../tools.ts'
import { validateReport, type Checkup, type ValidateReport } from './validate-report.ts'

/** The options of `konductor validate`. */
export interface ValidateCommandOptions {
  readonly stack?: string
  readonly json?: boolean
  readonly debug?: boolean
}

const sources = { discovered: 'found through package.json', registered: 'registered by the program' }

const modulesLine = (modules: Checkup['modules']): readonly string[] =>
  modules === undefined
    ? []
    : [`Modules: ${modules.ids.length === 0 ? 'none' : modules.ids.join(', ')} (${sources[modules.list]}).`]

const conclusion = (what: string, { findings, units }: Checkup, palette: Palette): string => {
  const { problems, warnings } = bySeverity(findings)
  const also = warnings.length === 0 ? '' : `, ${countOf(warnings.length, 'warning')}`
  return problems.length > 0
    ? palette.bad(`${countOf(problems.length, 'problem')}${also} in ${printableLine(what)}.`)
    : palette.good(`${printableLine(what)} is valid: ${countOf(units.length, 'unit')}${also}.`)
}

const render = (what: string, checkup: Checkup, palette: Palette): string => {
  const findings = renderProblems(checkup.findings, palette)
  return `${[
    ...findings,
    ...(findings.length === 0 ? [] : ['']),
    ...modulesLine(checkup.modules),
    conclusion(what, checkup, palette),
  ].join('\n')}\n`
}

/** Checks a stack's configuration and prints every problem. @returns the exit code */
export const runValidate = async (
  folder: string,
  options: ValidateCommandOptions,
  io: Io,
  tools: Tools,
): Promise<number> => {
  const palette = paletteOf(io.stdout, io.env)
  const target = await chooseTarget(resolve(io.cwd, folder), options.stack)
  if (target._tag === 'Left') {
    const problems: readonly Problem[] = target.left.problems
    const report: ValidateReport = { schemaVersion: 1, problems, warnings: [], units: [] }
    io.stdout.write(options.json === true ? toJson(report) : `${renderProblems(problems, palette).join('\n')}\n`)
    return ExitCode.problems
  }
  const checkup = await tools.check(target.right, io.env)
  io.signal.throwIfAborted()
  const what = `${target.right.project.name}/${target.right.stack}`
  io.stdout.write(options.json === true ? toJson(validateReport(checkup)) : render(what, checkup, palette))
  return bySeverity(checkup.findings).problems.length > 0 ? ExitCode.problems : ExitCode.ok
}
