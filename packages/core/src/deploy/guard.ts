import { writeSync } from 'node:fs'

/** Keeps a run that has not ended from looking like one that ended well. */
export interface Guard {
  /** Says what the run is doing, to name it if it never gets further. */
  enter(phase: string, detail?: string): void
  /** The run has failed: whatever the program does now, the process fails too. */
  fail(): void
  /** The run has ended and Pulumi knows all of it. */
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
 * Makes the process fail if it ends before {@link Guard.release}.
 *
 * Pulumi takes a program that ends with exit code 0 for complete and deletes every resource it did not register: also
 * when a promise it waited for never settled, and after `process.exit(0)`. Both events are needed: on `beforeExit` the
 * deletions can still be prevented, and `process.exit` only raises `exit`.
 *
 * @param say Prints one line; while the process can still talk to Pulumi.
 */
export const armGuard = (say: (line: string) => void, process_: ProcessLike = process): Guard => {
  let doing = 'the start'
  let said = false
  const line = (end: EarlyEnd): string => `the run never ended: ${doing} ${causes[end]}; nothing is deleted`
  const beforeExit = (code: number): void => {
    if (code === 0) process_.exitCode = alreadyPrinted
    if (said) return
    said = true
    say(line('waiting'))
  }
  const exit = (code: number): void => {
    if (code !== 0) return
    process_.exitCode = 1
    if (said) return
    said = true
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
    release: () => {
      process_.removeListener('beforeExit', beforeExit)
      process_.removeListener('exit', exit)
    },
  }
}
