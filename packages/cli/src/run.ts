import { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { createProgram } from './program.ts'
import { printableLine } from './text/printable.ts'
import { installedTools, type Tools } from './tools.ts'

// Commander ends a run for help, for the version and for wrong usage by throwing; it has printed what there is to say.
const endedByCommander = (error: unknown): number | undefined => {
  if (!(error instanceof Error) || !('code' in error) || !('exitCode' in error)) return undefined
  if (typeof error.code !== 'string' || !error.code.startsWith('commander.')) return undefined
  return error.exitCode === 0 ? ExitCode.ok : ExitCode.problems
}

const reportFailure = (error: unknown, debug: boolean, io: Io): void => {
  const message = printableLine(error instanceof Error ? error.message : String(error))
  io.stderr.write(`konductor failed, through no fault of your project: ${message}\n`)
  io.stderr.write(
    debug
      ? `${error instanceof Error ? (error.stack ?? '') : ''}\n`
      : 'Please report it, with what the same command prints with --debug.\n',
  )
}

/**
 * Runs the command with its arguments, those after the command's own name.
 *
 * @returns the exit code: see `ExitCode`. Never rejects.
 */
export const run = async (args: readonly string[], io: Io, tools: Tools = installedTools): Promise<number> => {
  let code: number = ExitCode.ok
  const program = createProgram(io, tools, (ended) => {
    code = ended
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    const ended = endedByCommander(error)
    if (ended !== undefined) return ended
    if (io.signal.aborted) return io.signal.reason === ExitCode.terminated ? ExitCode.terminated : ExitCode.interrupted
    reportFailure(error, args.includes('--debug'), io)
    return ExitCode.konductor
  }
}
