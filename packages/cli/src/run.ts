import { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { createProgram } from './program.ts'
import { reportFailure } from './report-failure.ts'
import { installedTools, type Tools } from './tools.ts'

// Commander ends a run for help, for the version and for wrong usage by throwing; it has printed what there is to say.
const endedByCommander = (error: unknown): number | undefined => {
  if (!(error instanceof Error) || !('code' in error) || !('exitCode' in error)) return undefined
  if (typeof error.code !== 'string' || !error.code.startsWith('commander.')) return undefined
  return error.exitCode === 0 ? ExitCode.ok : ExitCode.problems
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
    if (io.signal.aborted) return typeof io.signal.reason === 'number' ? io.signal.reason : ExitCode.interrupted
    reportFailure(error, args.includes('--debug'), io.stderr)
    return ExitCode.konductor
  }
}
