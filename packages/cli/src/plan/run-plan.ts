import type { Problem } from '@konductor/interfaces'
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ExitCode } from '../exit-code.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import type { Io } from '../io.ts'
import { chooseTarget } from '../target/choose-target.ts'
import { messageOf } from '../text/message-of.ts'
import { paletteOf } from '../text/palette.ts'
import { renderProblems } from '../text/render-problems.ts'
import { toJson } from '../text/to-json.ts'
import type { Tools } from '../tools.ts'
import { emptyReport, planReport, type PlanReport } from './plan-report.ts'
import { progressOn } from './progress.ts'
import { renderPlan } from './render-plan.ts'
import { verdictOf } from './verdict.ts'

/** The options of `konductor plan`. */
export interface PlanCommandOptions {
  readonly stack?: string
  readonly json?: boolean
  readonly format?: 'text' | 'json' | 'k8s-yaml'
  readonly out?: string
  readonly against?: string
  readonly config?: Readonly<Record<string, string>>
  readonly debug?: boolean
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

const cannotWrite = (file: string, why: string): Problem => ({
  _tag: 'CannotWrite',
  at: '--out',
  because: `${file} cannot be written: ${why}`,
  fix: 'name a file in a folder that exists and that you may write to',
})

const exitCodeOf = (report: PlanReport): number => {
  const what = verdictOf(report)
  return what === 'input' || what === 'claims' || what === 'findings' || what === 'protected'
    ? ExitCode.problems
    : what === 'program'
      ? ExitCode.program
      : ExitCode.ok
}

/** Plans a stack and prints what would be created. @returns the exit code */
export const runPlan = async (folder: string, options: PlanCommandOptions, io: Io, tools: Tools): Promise<number> => {
  const palette = paletteOf(io.stdout, io.env)
  const format = options.json === true ? 'json' : (options.format ?? 'text')
  const out = options.out === undefined ? undefined : resolve(io.cwd, options.out)
  const aside = (problems: readonly Problem[]): unknown =>
    problems.length > 0 && io.stderr.write(`${renderProblems(problems, paletteOf(io.stderr, io.env)).join('\n')}\n`)
  const refuse = (project: string, stack: string, problems: readonly Problem[]): string => {
    const json = toJson(emptyReport(project, stack, problems))
    if (format === 'k8s-yaml') aside(problems)
    else io.stdout.write(format === 'json' ? json : `${renderProblems(problems, palette).join('\n')}\n`)
    return json
  }
  const write = async (json: string, code: number): Promise<number> => {
    if (out === undefined) return code
    try {
      await writeAtomically(out, json)
      return code
    } catch (error) {
      const problem = cannotWrite(out, messageOf(error))
      aside([problem])
      return ExitCode.problems
    }
  }

  const target = await chooseTarget(resolve(io.cwd, folder), options.stack)
  if (target._tag === 'Left') {
    // An older plan left in the file would pass for this one.
    const json = refuse(target.left.project ?? '', options.stack ?? '', target.left.problems)
    return await write(json, ExitCode.problems)
  }
  const { project, stack } = target.right
  // Known before a long plan is made for nothing.
  if (out !== undefined && !(await isFolder(dirname(out)))) {
    refuse(project.name, stack, [cannotWrite(out, 'its folder does not exist')])
    return ExitCode.problems
  }

  const { againstOf, compareWith, previousIn } = await import('./compare-with.ts')
  const { looksRenamed } = await import('./looks-renamed.ts')
  const { notYetDeleted } = await import('./not-yet-deleted.ts')
  const previous = options.against === undefined ? undefined : previousIn(resolve(io.cwd, options.against))
  if (previous?._tag === 'Left') return await write(refuse(project.name, stack, previous.left), ExitCode.problems)

  const progress = progressOn(io, `${project.name}/${stack}`, options.debug === true)
  const report = await (async () => {
    try {
      const { onEvent } = progress
      const { config = {} } = options
      const asked = { project: project.root, stack, config, signal: io.signal, onEvent }
      // Modules load beside the program, unless what they know is to be told to it.
      const early = previous === undefined ? undefined : await tools.modules(target.right, io.env)
      const against =
        early === undefined || previous === undefined ? undefined : await againstOf(previous.right, early.modules)
      const plan = await tools.plan({ ...asked, ...against })
      const known = early ?? (await tools.modules(target.right, io.env))
      const said = await planReport(plan, known)
      if (against === undefined) return said
      const comparison = compareWith(plan, against)
      const renamed = looksRenamed(comparison, plan, against.against)
      const still = notYetDeleted(comparison, plan, against.against, new Set(renamed.map(({ urn }) => urn)))
      const findings = [...(said.findings ?? []), ...renamed, ...still]
      return { ...said, comparison, ...(findings.length === 0 ? {} : { findings }) }
    } finally {
      progress.end()
    }
  })()
  io.signal.throwIfAborted()

  const json = toJson(report)
  if (format !== 'k8s-yaml') io.stdout.write(format === 'json' ? json : renderPlan(report, palette))
  else if (!report.ended.ok || report.problems.length > 0) {
    // Half of the objects would pass for all of them.
    io.stderr.write(renderPlan({ ...report, resources: [], outputs: {} }, paletteOf(io.stderr, io.env)))
  } else {
    const { kubernetesYaml } = await import('./kubernetes-yaml.ts')
    io.stdout.write(kubernetesYaml(report.resources))
    aside([...(report.compliance?.broken ?? []), ...(report.findings ?? [])])
  }
  return await write(json, exitCodeOf(report))
}
