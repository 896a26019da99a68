import { constants } from 'node:os'
import { runError } from './run-error.ts'

/** What Ctrl-C and the cancelling of a CI job do to a run. */
export interface Interruption {
  /**
   * What phase 6 asks before each unit, and once more when all are built: gives signals their turn, and throws when one
   * has come.
   */
  between(total: number): (done: number) => Promise<void>
}

/** A run that nothing interrupts but the process's own end, and that builds all its units at once. */
export const uninterrupted: Interruption = { between: () => () => Promise.resolve() }

/**
 * The same, but what the units of a large stack have asked for is answered while the rest is built: held back until
 * then, it takes twice the memory.
 */
export const inTurns = (now = elapsed): Interruption => ({ between: (total) => turns(total, now) })

type Signal = 'SIGINT' | 'SIGTERM'

interface ProcessLike {
  exitCode?: number | string | null | undefined
  on(event: Signal, listener: (signal: Signal) => void): unknown
  exit(code: number): void
}

/** For how long units are built before everything else gets its turn: builders are synchronous, and a signal waits for them. */
const turn = 50

const elapsed = (): number => performance.now()

/** Lets everything else that the process has to do go on, each time a turn is over and when all units are built. */
const turns = (total: number, now: () => number): ((done: number) => Promise<void>) => {
  let since = Number.NEGATIVE_INFINITY
  return async (done) => {
    if (now() - since < turn && done !== total) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    since = now()
  }
}

/** For how long a process goes on that a signal has reached: CI systems give 7.5 seconds between two. */
const grace = 5000

const afterwards =
  'nothing is deleted. If Pulumi itself was cut off: pulumi cancel frees the stack, pulumi refresh sees what was made, and the next update makes the rest'

/**
 * Lets the first signal end the run in order: no further unit is begun, what is on its way ends, and the run fails. The
 * second one ends the process at once. A process that a signal has reached never ends well, whatever the program does.
 *
 * @param say Prints one line; while the process can still talk to Pulumi.
 */
export const watchSignals = (
  say: (line: string) => void,
  process_: ProcessLike = process,
  now = elapsed,
): Interruption => {
  let came: Signal | undefined
  const hear = (signal: Signal): void => {
    const code = 128 + constants.signals[signal]
    if (came !== undefined) return process_.exit(code)
    came = signal
    process_.exitCode = code
    // What is on its way ends in Pulumi's engine, with the program or without it.
    setTimeout(() => process_.exit(code), grace).unref()
    say(
      `${signal}, from Ctrl-C, a cancelled job, or Pulumi itself after something failed: no further unit is begun, what is on its way ends; ${afterwards}. Once more ends the program at once`,
    )
  }
  process_.on('SIGINT', hear)
  process_.on('SIGTERM', hear)
  return {
    between: (total) => {
      const proceed = turns(total, now)
      return async (done) => {
        await proceed(done)
        if (came !== undefined)
          throw runError(`stopped by ${came} when ${done} of ${total} units had been begun; ${afterwards}`)
      }
    },
  }
}
