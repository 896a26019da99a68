import type { Problem } from '@konductor/interfaces'
import { stripVTControlCharacters } from 'node:util'
import type { Ended } from '../plan.ts'
import type { ProcessEnd } from './start-program.ts'

/** What is known once the program's process is gone. */
export interface Outcome {
  readonly process: ProcessEnd
  /** The program said that it would register nothing more. */
  readonly finished: boolean
  /** The stack's outputs were registered, so the program's own module ran to its end. */
  readonly settled: boolean
  /** Why the planner ended it. */
  readonly stopped: Problem | undefined
  /** What the program logged as errors, in its own words. */
  readonly errors: readonly string[]
  /** The last lines it wrote to stderr. */
  readonly stderr: readonly string[]
  /** The program's file, as Pulumi.yaml names it. */
  readonly main: string
}

/** A program exits so when it has told the user all there is to say. */
const ALREADY_SAID = 32
const WOULD_DELETE = 'Pulumi takes that for success, and deletes every resource of the stack that was not reached'

const failed = (main: string, because: string): Problem => ({
  _tag: 'ProgramFailed',
  at: main,
  because,
  fix: 'correct the program or its configuration as the message says',
})

const problemOf = (outcome: Outcome): Problem | undefined => {
  const { process, stopped, main } = outcome
  if (stopped !== undefined) return stopped
  const said = outcome.errors.length > 0 ? outcome.errors : outcome.stderr
  const words = stripVTControlCharacters(said.join('\n')).trim()
  if (process.error !== undefined)
    return {
      _tag: 'ProgramNotStarted',
      at: main,
      because: process.error,
      fix: 'see that node is installed and may be run',
    }
  if (outcome.stderr.some((line) => line.includes('<--- Last few GCs --->')))
    return {
      _tag: 'ProgramOutOfMemory',
      at: main,
      because: 'node ran out of memory',
      fix: 'set `nodeargs: --max-old-space-size=<MiB>` under runtime.options of Pulumi.yaml',
    }
  if (process.signal !== null) return failed(main, words === '' ? `the program was ended by ${process.signal}` : words)
  if (process.exitCode === ALREADY_SAID) return failed(main, words)
  if (process.exitCode !== 0) {
    const code = `Program exited with non-zero exit code: ${process.exitCode}`
    return failed(main, words === '' ? code : `${words}\n${code}`)
  }
  if (!outcome.finished)
    return {
      _tag: 'ProgramExitedEarly',
      at: main,
      because: `the program left with exit code 0 before it was done. ${WOULD_DELETE}`,
      fix: 'throw an error, or let the program run to its end: never call process.exit(0)',
    }
  if (!outcome.settled)
    return {
      _tag: 'ProgramNeverSettled',
      at: main,
      because: `the program ended while it waited for something that never came. ${WOULD_DELETE}`,
      fix: 'find the promise that nobody resolves, and give it a way to fail',
    }
  return undefined
}

/** How the program ended, and the problem that is. */
export const howItEnded = (outcome: Outcome): { readonly ended: Ended; readonly problem: Problem | undefined } => {
  const problem = problemOf(outcome)
  const exitCode = outcome.stopped === undefined ? outcome.process.exitCode : null
  return {
    ended: {
      ok: problem === undefined,
      exitCode,
      ...(problem === undefined ? {} : { fault: 'program', reason: problem.because }),
    },
    problem,
  }
}
