import type { Armed } from './arm.ts'
import type { Deployment, Ended, ProgramOutputs } from './options.ts'
import { refusedFor } from './refusal.ts'
import { settled } from './settled.ts'

const nothing = (): void => {}

/**
 * A run as the outputs that a program exports.
 *
 * @param mocked In a unit test a failed run is the test's business.
 */
export const deployment = <O extends ProgramOutputs>(
  run: Promise<Ended<O>>,
  armed: Armed,
  mocked: boolean,
): Deployment<O> => {
  disarm(run, armed, mocked)
  // A program that exports nothing must fail all the same. Pulumi prints one error once, however often it arrives.
  if (!mocked) void run.then(nothing)
  const part = <K extends keyof Ended<O>>(key: K): Promise<Ended<O>[K]> => {
    const value = run.then((ended) => ended[key])
    // Several exports hang on one run: each of those that nobody waits for would be one more unhandled rejection.
    value.catch(nothing)
    return value
  }
  return { state: part('state'), secrets: part('secrets'), outputs: part('outputs') }
}

/** The guard stands until Pulumi knows of everything: a `process.exit` before that would lose what is on its way. */
const disarm = (
  run: Promise<Ended<ProgramOutputs>>,
  { guard, progress, tag, record }: Armed,
  mocked: boolean,
): void => {
  const end = async (ended: Ended<ProgramOutputs>): Promise<void> => {
    record([])
    progress.enter('register', 'a resource or an output')
    await settled(ended)
    guard.release()
  }
  const fail = (error: unknown): void => {
    tag([])
    record(refusedFor(error))
    if (mocked) guard.release()
    else guard.fail()
  }
  run.then(end, fail)
}
