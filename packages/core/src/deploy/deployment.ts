import type { Armed } from './arm.ts'
import type { Deployment, Ended, ProgramOutputs } from './options.ts'
import type { Program } from './program.ts'
import { refusedFor } from './refusal.ts'
import { settling } from './settled.ts'

const nothing = (): void => {}

/** A run as the outputs that a program exports. */
export const deployment = <O extends ProgramOutputs>(
  run: Promise<Ended<O>>,
  armed: Armed,
  program: Pick<Program, 'mocked' | 'ownProcess'>,
): Deployment<O> => {
  conclude(run, armed, program)
  // A program that exports nothing must fail all the same. Pulumi prints one error once, however often it arrives. In
  // a unit test a failed run is the test's business.
  if (!program.mocked) void run.then(nothing)
  const part = <K extends keyof Ended<O>>(key: K): Promise<Ended<O>[K]> => {
    const value = run.then((ended) => ended[key])
    // Several exports hang on one run: each of those that nobody waits for would be one more unhandled rejection.
    value.catch(nothing)
    return value
  }
  return { state: part('state'), secrets: part('secrets'), outputs: part('outputs') }
}

/** The guard stands until the process ends by itself: a `process.exit` before that loses what is on its way. */
const conclude = (
  run: Promise<Ended<ProgramOutputs>>,
  { guard, audit, holdBack, record }: Armed,
  { ownProcess }: Pick<Program, 'ownProcess'>,
): void => {
  const end = (ended: Ended<ProgramOutputs>): void => {
    record([])
    audit.end('registered')
    guard.end(settling(ended))
  }
  const fail = (error: unknown): void => {
    holdBack()
    const problems = refusedFor(error)
    record(problems)
    audit.end(problems.length > 0 ? 'refused' : 'failed', problems)
    guard.fail()
  }
  if (!ownProcess) guard.release()
  run.then(end, fail)
}
