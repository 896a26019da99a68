import { writeSync } from 'node:fs'
import type { Settled } from './settled.ts'

/** Keeps a run that has not ended from looking like one that ended well. */
export interface Guard {
  /** Says what the run is doing, to name it if it never gets further. */
  enter(phase: string, detail?: string): void
  /** The run has failed: whatever the program does now, the process fails too. */
  fail(): void
  /** The run has ended well: the process may end as soon as it does so by itself, and everything is settled then. */
  end(settled: Settled): void
  /** Lets go of the process, whatever comes. */
  release(): void
}

/** What ends a run too early. */
export type EarlyEnd = 'waiting' | 'exit'

interface ProcessLike {
  exitCode?: number | string | null | undefined
  on(event: 'beforeExit' | 'exit', listener: (code: number) => void): unknown
  removeListener(event: 'beforeExit' | 'exit', listener: (code: number) => void): unknown
}

/** Tells Pulumi's language host that the reason was printed already. */
const alreadyPrinted = 32

const causes: Readonly<Record<EarlyEnd, string>> = {
  waiting: 'waits for something that never happens',
  exit: 'was cut short by process.exit',
}

/**
 * Makes the process fail unless it ends by itself, after {@link Guard.end} and with everything settled.
 *
 * Pulumi takes a program that ends with exit code 0 for complete and deletes every resource it did not register: also
 * when a promise it waited for never settled, and after `process.exit(0)`. Both events are needed: on `beforeExit` the
 * deletions can still be prevented, and `process.exit` only raises `exit`.
 *
 * @param say Prints one line; while the process can still talk to Pulumi.
 * @param cutShort Called, perhaps more than once, when the process exits although the run has not ended well: whatever
 * it exits with. Nothing asynchronous that it begins is done any more.
 */
export const armGuard = (
  say: (line: string) => void,
  process_: ProcessLike = process,
  cutShort: () => void = () => {},
): Guard => {
  let doing = 'the start'
  let said = false
  let settled: Settled | undefined
  let asked: 'not yet' | 'waiting' | 'settled' = 'not yet'
  const line = (end: EarlyEnd): string => `the run never ended: ${doing} ${causes[end]}; nothing is deleted`
  const release = (): void => {
    process_.removeListener('beforeExit', beforeExit)
    process_.removeListener('exit', exit)
  }
  // What other listeners of `beforeExit` begin counts too, so it is asked after them. Nothing else runs at that time:
  // what has not settled by the next `beforeExit` never will. That is also when Pulumi tells its engine that the program
  // is complete, unless the exit code forbids it: so it does until the answer is there.
  const ask = (wait: Settled): void => {
    const { exitCode } = process_
    asked = 'waiting'
    setImmediate(async () => {
      await wait((what) => (doing = what))
      asked = 'settled'
      if (process_.exitCode === alreadyPrinted) process_.exitCode = exitCode
    })
  }
  const beforeExit = (code: number): void => {
    if (asked === 'settled') return release()
    if (settled !== undefined && asked === 'not yet') ask(settled)
    else if (!said) {
      said = true
      say(line('waiting'))
    }
    if (code === 0) process_.exitCode = alreadyPrinted
  }
  const exit = (code: number): void => {
    const onlyForbidden = asked === 'waiting' && code === alreadyPrinted
    if (settled === undefined) cutShort()
    // Pulumi's own listener has set the code when it was an error that ended the program.
    if ((code !== 0 || process_.exitCode === alreadyPrinted) && !onlyForbidden) return
    if (code === 0) process_.exitCode = 1
    if (said) return
    said = true
    cutShort()
    // Nothing asynchronous is delivered any more.
    writeSync(2, `${line('exit')}\n`)
  }
  process_.on('beforeExit', beforeExit)
  process_.on('exit', exit)
  return {
    enter: (phase, detail) => {
      doing = detail === undefined ? `phase ${phase}` : `phase ${phase} (${detail})`
    },
    fail: () => {
      // The failure itself is printed by whoever hears of it.
      said = true
    },
    end: (wait) => {
      doing = 'the program'
      settled = wait
    },
    release,
  }
}
