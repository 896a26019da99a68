import { pulumiSink } from '../logging/pulumi-sink.ts'
import { armGuard } from './guard.ts'
import { isOwnProgram } from './program.ts'
import { programEnd } from './settled.ts'

/** Lets go of the guard that stands since this package was imported; `deploy` has its own. */
export type Disarm = () => void

/**
 * Stands from the import of this package on: a program that is still being evaluated when its process ends (it waits
 * for something that never happens, or calls `process.exit`) has not got as far as `deploy`, and Pulumi would take it
 * for one that asks for nothing. A program that is evaluated to its end is none of its business, with `deploy` or
 * without.
 */
export const armEarlyGuard = (): Disarm => {
  const end = isOwnProgram(process.env) ? programEnd() : undefined
  if (end === undefined) return () => {}
  const guard = armGuard((line) => pulumiSink('error', `[core:ERROR] ${line}`))
  guard.enter('the program, before it calls deploy,')
  void end.then(() => guard.release())
  return () => guard.release()
}
