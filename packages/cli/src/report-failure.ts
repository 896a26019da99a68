import type { Io } from './io.ts'
import { messageOf } from './text/message-of.ts'
import { printableLine } from './text/printable.ts'

/** Says on stderr that Konductor itself failed, and how to report it; the stack trace only where it was asked for. */
export const reportFailure = (error: unknown, debug: boolean, stderr: Io['stderr']): void => {
  const message = printableLine(messageOf(error))
  stderr.write(`konductor failed, through no fault of your project: ${message}\n`)
  stderr.write(
    debug
      ? `${error instanceof Error ? (error.stack ?? '') : ''}\n`
      : 'Please report it, with what the same command prints with --debug.\n',
  )
}
