import { programArguments, type Project } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlanOptions } from './plan-options.ts'
import type { Ended, LogEntry } from './plan.ts'
import type { Registration } from './graph/registration.ts'
import { STACK_TYPE, urnOf, type Identity } from './graph/urn.ts'
import { createRun } from './monitor/create-run.ts'
import type { Configuration } from './monitor/default-providers.ts'
import { compileCache } from './program/compile-cache.ts'
import { howItEnded } from './program/how-it-ended.ts'
import { nodeArguments } from './program/node-arguments.ts'
import { programEnvironment } from './program/program-environment.ts'
import { readProgramReport } from './program/program-report.ts'
import { startProgram } from './program/start-program.ts'
import { serve } from './server.ts'
import type { WireObject } from './wire/value.ts'

/** What one run of a program showed. */
export interface ProgramRun {
  readonly registrations: readonly Registration[]
  readonly outputs: WireObject
  readonly problems: readonly Problem[]
  readonly log: readonly LogEntry[]
  readonly timings: Readonly<Record<string, number>>
  readonly ended: Ended
}

const STDERR_KEPT = 40

const timedOut = (milliseconds: number): Problem => ({
  _tag: 'PlanTimedOut',
  at: 'timeout',
  because: `the program had not ended after ${milliseconds} ms`,
  fix: 'allow it more time, or find what it waits for',
})

/**
 * Runs a project's program and records what it registers.
 *
 * @throws the reason of `options.signal` once that is aborted and the program is gone.
 */
export const runProgram = async (
  project: Project,
  configuration: Configuration,
  options: PlanOptions,
): Promise<ProgramRun> => {
  const identity: Identity = {
    project: project.name,
    stack: options.stack,
    organization: options.organization ?? 'organization',
  }
  const began = performance.now()
  const log: LogEntry[] = []
  const stderr: string[] = []
  let firstWord: number | undefined
  let finished = false
  let stopped: Problem | undefined
  let stop = (): void => {}

  const write = (entry: LogEntry): void => {
    if (entry.severity === 'debug' && options.debug !== true) return
    log.push(entry)
    options.onEvent?.({ kind: 'log', entry })
  }
  const run = createRun(identity, configuration, options, {
    onRegistration: ({ urn, type, name }) => {
      firstWord ??= performance.now()
      options.onEvent?.({ kind: 'resource', urn, type, name })
    },
    onLog: write,
    onFinished: () => {
      finished = true
    },
    onFailure: ({ problem, urn }) => {
      write({ severity: 'error', message: problem.because, urn })
      stopped ??= problem
      stop()
    },
  })
  const serving = await serve(run)
  const folder = mkdtempSync(join(tmpdir(), 'konductor-plan-'))
  const reportFile = join(folder, 'report.json')
  const abort = (): void => stop()
  let timer: NodeJS.Timeout | undefined
  try {
    const command = programArguments(project, {
      stack: options.stack,
      organization: identity.organization,
      monitor: serving.address,
      engine: serving.address,
      config: configuration.values,
      secretKeys: [...configuration.secretKeys],
      nodeArguments: nodeArguments({ debug: options.debug === true }),
    })
    if (command._tag === 'Left') return notStarted(command.left)
    const program = startProgram({
      // The node that runs the planner, whatever PATH says: it is known to be recent enough.
      command: process.execPath,
      args: command.right.args,
      cwd: command.right.programDirectory,
      env: programEnvironment(
        process.env,
        options.env ?? {},
        { ...command.right.env, KONDUCTOR_PLAN: reportFile },
        compileCache(command.right.args),
      ),
      onLine: (stream, line) => {
        if (stream === 'stderr' && stderr.push(line) > STDERR_KEPT) stderr.shift()
        write({ severity: 'info', message: line })
      },
    })
    stop = program.stop
    if (program.pid !== undefined) options.onEvent?.({ kind: 'started', pid: program.pid })
    options.signal?.addEventListener('abort', abort, { once: true })
    if (options.signal?.aborted === true) stop()
    if (options.timeout !== undefined)
      timer = setTimeout(() => {
        stopped ??= timedOut(options.timeout ?? 0)
        stop()
      }, options.timeout)
    const process_ = await program.ended
    const over = performance.now()
    options.onEvent?.({ kind: 'ended', exitCode: process_.exitCode })
    options.signal?.throwIfAborted()

    const report = readProgramReport(reportFile)
    const stack = run.graph.get(urnOf(identity, undefined, STACK_TYPE, `${identity.project}-${identity.stack}`))
    const { ended, problem } = howItEnded({
      process: process_,
      finished,
      settled: stack !== undefined && run.graph.settled(stack.urn),
      stopped,
      errors: log.filter(({ severity }) => severity === 'error').map(({ message }) => message),
      stderr,
      main: project.main ?? '.',
    })
    // A Konductor program that names its problems has also thrown them: once is enough.
    const own = problem !== undefined && (stopped !== undefined || report.problems.length === 0) ? [problem] : []
    return {
      registrations: run.graph.all(),
      outputs: stack?.outputs ?? {},
      problems: [...report.problems, ...own],
      log,
      timings: {
        ...report.timings,
        start: Math.round((firstWord ?? over) - began),
        program: Math.round(over - (firstWord ?? over)),
      },
      ended,
    }
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', abort)
    serving.close()
    run.callbacks.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A run of a program that could not be started at all. */
export const notStarted = (problems: readonly Problem[]): ProgramRun => ({
  registrations: [],
  outputs: {},
  problems,
  log: [],
  timings: {},
  ended: { ok: false, exitCode: null, reason: problems.map(({ because }) => because).join('\n') },
})
