import type { Problem } from '@konductor/interfaces'
import type { RunListener } from './monitor/create-run.ts'
import type { PlanOptions } from './plan-options.ts'
import type { LogEntry } from './plan.ts'

/** What a run showed so far. */
export interface Recording extends RunListener {
  readonly log: readonly LogEntry[]
  /** The last lines that the program wrote to stderr. */
  readonly stderr: readonly string[]
  /** When it registered its first resource, the stack. */
  readonly firstWord: number | undefined
  /** It said that it would register nothing more. */
  readonly finished: boolean
  /** Why the planner ended it. */
  readonly stopped: Problem | undefined
  /** A line that it wrote itself. */
  onLine(stream: 'stdout' | 'stderr', line: string): void
  /** Ends it for this reason, unless another came first. */
  stop(problem: Problem): void
}

const STDERR_KEPT = 40
// Of what a program prints itself; what it logs through Pulumi is all kept.
const PRINTED_KEPT = 4 * 1024 * 1024

/**
 * @param end Ends the program.
 * @param shown What of a text may be seen.
 */
export const createRecording = (
  options: Pick<PlanOptions, 'debug' | 'onEvent'>,
  end: () => void,
  shown: (text: string) => string = (text) => text,
): Recording => {
  const log: LogEntry[] = []
  const stderr: string[] = []
  let printed = 0
  let dropped = 0
  let firstWord: number | undefined
  let finished = false
  let stopped: Problem | undefined

  const onLog = (said: LogEntry): void => {
    if (said.severity === 'debug' && options.debug !== true) return
    const entry = { ...said, message: shown(said.message) }
    log.push(entry)
    options.onEvent?.({ kind: 'log', entry })
  }
  const onPrinted = (message: string): void => {
    const entry: LogEntry = { severity: 'info', message }
    printed += message.length
    if (printed <= PRINTED_KEPT) log.push(entry)
    else dropped += 1
    options.onEvent?.({ kind: 'log', entry })
  }
  const notKept = (): LogEntry => ({
    severity: 'warning',
    message: `the program printed ${dropped} more lines, which are not kept: a plan keeps the first 4 MiB`,
  })
  const stop = (problem: Problem): void => {
    stopped ??= problem
    end()
  }
  return {
    get log() {
      return dropped === 0 ? log : [...log, notKept()]
    },
    stderr,
    get firstWord() {
      return firstWord
    },
    get finished() {
      return finished
    },
    get stopped() {
      return stopped
    },
    onRegistration: ({ urn, type, name }) => {
      firstWord ??= performance.now()
      options.onEvent?.({ kind: 'resource', urn, type, name })
    },
    onLog,
    onFinished: () => {
      finished = true
    },
    onFailure: ({ problem, urn }) => {
      onLog({ severity: 'error', message: problem.because, urn })
      stop(problem)
    },
    onLine: (stream, written) => {
      const line = shown(written)
      if (stream === 'stderr' && stderr.push(line) > STDERR_KEPT) stderr.shift()
      onPrinted(line)
    },
    stop,
  }
}
