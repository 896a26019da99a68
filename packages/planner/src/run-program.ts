import { programArguments, type Project } from '@konductor/host'
import type { Outcome, Problem } from '@konductor/interfaces'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openDoor } from './door.ts'
import { answersOf } from './answers/answers-of.ts'
import type { Configured } from './configuration-of.ts'
import type { Previous } from './diff/previous.ts'
import { previousFrom, readPrevious } from './diff/read-previous.ts'
import type { Registration } from './graph/registration.ts'
import { STACK_TYPE, urnOf } from './graph/urn.ts'
import type { Run } from './monitor/run.ts'
import type { PlanOptions } from './plan-options.ts'
import type { Ended, LogEntry } from './plan.ts'
import { CHANNEL_VARIABLE, RUN_FOLDER } from './program/channel-variable.ts'
import { compileCache } from './program/compile-cache.ts'
import { conceal, type Conceal } from './program/conceal.ts'
import { howItEnded } from './program/how-it-ended.ts'
import { nodeArguments } from './program/node-arguments.ts'
import { programEnvironment } from './program/program-environment.ts'
import { readProgramReport } from './program/program-report.ts'
import { programPlace } from './program/program-place.ts'
import { startProgram, type ProcessEnd, type Program } from './program/start-program.ts'
import { withinLimits } from './program/within-limits.ts'
import { createRecording, type Recording } from './recording.ts'
import type { Served } from './serve-run.ts'
import type { NamedStack } from './stack-of.ts'
import type { WireObject } from './wire/value.ts'

/** What one run of a program showed. */
export interface ProgramRun {
  readonly registrations: readonly Registration[]
  readonly outputs: WireObject
  readonly problems: readonly Problem[]
  readonly log: readonly LogEntry[]
  readonly timings: Readonly<Record<string, number>>
  readonly notPlanned: readonly string[]
  readonly ended: Ended
}

/** A run of a program that could not be started at all. */
export const notStarted = (problems: readonly Problem[]): ProgramRun => ({
  registrations: [],
  outputs: {},
  problems,
  log: [],
  timings: {},
  notPlanned: [],
  ended: { ok: false, exitCode: null, fault: 'input', reason: problems.map(({ because }) => because).join('\n') },
})

const finishedRun = (
  project: Project,
  run: Run,
  recording: Recording,
  process: ProcessEnd,
  reportFile: string,
): ProgramRun => {
  const { graph } = run
  const stack = graph.get(stackUrn(run))
  const { log, stderr, finished, stopped } = recording
  const { ended, problem } = howItEnded({
    process,
    finished,
    settled: stack !== undefined && graph.settled(stack.urn),
    stopped,
    errors: log.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    stderr,
    main: programPlace(project),
  })
  const report = readProgramReport(reportFile)
  // A Konductor program that names its problems has also thrown them: once is enough.
  const said = report.problems.length > 0 && stopped === undefined
  return {
    registrations: graph.all(),
    outputs: stack?.outputs ?? {},
    problems: [...report.problems, ...(problem === undefined || said ? [] : [problem])],
    log,
    timings: report.timings,
    notPlanned: report.notPlanned,
    ended: said ? { ...ended, fault: 'input' } : ended,
  }
}

/** The run without any secret that a passphrase opened; what was logged has been without them from the start. */
const concealed = (run: ProgramRun, { text, properties }: Conceal): ProgramRun => ({
  ...run,
  registrations: run.registrations.map((each) => ({
    ...each,
    inputs: properties(each.inputs),
    outputs: properties(each.outputs),
  })),
  outputs: properties(run.outputs),
  problems: run.problems.map((each) => ({
    ...each,
    at: text(each.at),
    because: text(each.because),
    fix: text(each.fix),
  })),
  ended: { ...run.ended, ...(run.ended.reason === undefined ? {} : { reason: text(run.ended.reason) }) },
})

const stackUrn = ({ identity }: Run): string =>
  urnOf(identity, undefined, STACK_TYPE, `${identity.project}-${identity.stack}`)

/** How long a program may take to say what it waits for. */
const PENDING_WAIT = 500

/** What the plan is made against; paths start from the project's folder. */
const previousOf = ({ against }: PlanOptions, folder: string): Outcome<readonly Problem[], Previous> | undefined => {
  if (against === undefined) return undefined
  return typeof against === 'string' ? readPrevious(resolve(folder, against)) : previousFrom(against)
}

/** What the program waits for, for a person to read. */
const pendingOf =
  ({ run, channel }: Served) =>
  async (): Promise<string> => {
    const module = run.graph.settled(stackUrn(run)) ? [] : ['its module, or what it exports, to settle']
    const pending = await channel?.pending(PENDING_WAIT)
    if (channel !== undefined && pending === undefined) return 'it is busy, or waits without letting anything else run'
    return `it waits for ${[...module, ...(pending ?? [])].join(', ')}`
  }

// Node's own streams at a descriptor are not known to work elsewhere; there all goes through the port.
const withChannel = process.platform !== 'win32'

/**
 * Runs a project's program and records what it registers.
 *
 * @throws the reason of `options.signal` once that is aborted and the program is gone.
 */
export const runProgram = async (
  project: Project,
  { configuration, secrets, findings }: Configured,
  options: PlanOptions & NamedStack,
): Promise<ProgramRun> => {
  const began = performance.now()
  const { stack, organization } = options
  let program: Program | undefined
  const concealing = conceal(secrets)
  const recording = createRecording(options, () => program?.stop(), concealing.text)
  for (const { at, because, fix, _tag } of findings)
    recording.onLog({ severity: 'warning', message: `${at}: ${because}; ${fix} [${_tag}]` })
  const identity = { project: project.name, stack, organization }
  const answers = answersOf(options, project.root, identity)
  if (answers._tag === 'Left') return notStarted(answers.left)
  const previous = previousOf(options, project.root)
  if (previous?._tag === 'Left') return notStarted(previous.left)
  let served: Served | undefined
  const folder = mkdtempSync(join(tmpdir(), RUN_FOLDER))
  const reportFile = join(folder, 'report.json')
  const door = await openDoor()
  try {
    const command = programArguments(project, {
      stack,
      organization,
      monitor: door.address,
      engine: door.address,
      config: configuration.values,
      secretKeys: [...configuration.secretKeys],
      nodeArguments: nodeArguments({ debug: options.debug === true }),
    })
    if (command._tag === 'Left') return notStarted(command.left)
    const { args, env, programDirectory } = command.right
    program = startProgram({
      // The node that runs the planner, whatever PATH says: it is known to be recent enough.
      command: process.execPath,
      args,
      cwd: programDirectory,
      env: programEnvironment(
        process.env,
        options.env ?? {},
        { ...env, KONDUCTOR_PLAN: reportFile, ...(withChannel ? { [CHANNEL_VARIABLE]: door.address } : {}) },
        compileCache(args),
      ),
      withChannel,
      folder,
      onLine: recording.onLine,
    })
    if (program.pid !== undefined) options.onEvent?.({ kind: 'started', pid: program.pid })
    // The protocol's libraries load while the program starts, which takes longer.
    const [{ serveRun }, { createDeployed }] = await Promise.all([
      import('./serve-run.ts'),
      import('./monitor/deployed.ts'),
    ])
    const deployed = previous === undefined ? undefined : createDeployed(identity, previous.right, options.tables ?? [])
    served = serveRun(door, identity, configuration, answers.right, recording, program.channel, deployed)
    const end = await withinLimits(program, options, pendingOf(served), recording.stop)
    const over = performance.now()
    options.onEvent?.({ kind: 'ended', exitCode: end.exitCode })
    options.signal?.throwIfAborted()
    const finished = finishedRun(project, served.run, recording, end, reportFile)
    const { firstWord = over } = recording
    const timings = { start: Math.round(firstWord - began), program: Math.round(over - firstWord) }
    return concealed({ ...finished, timings: { ...finished.timings, ...timings } }, concealing)
  } finally {
    program?.stop()
    door.close()
    served?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
