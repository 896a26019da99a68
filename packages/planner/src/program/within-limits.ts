import type { Problem } from '@konductor/interfaces'
import type { PlanOptions } from '../plan-options.ts'
import type { ProcessEnd, Program } from './start-program.ts'

const timedOut = (milliseconds: number): Problem => ({
  _tag: 'PlanTimedOut',
  at: 'timeout',
  because: `the program had not ended after ${milliseconds} ms`,
  fix: 'allow it more time, or find what it waits for',
})

/** Waits for the program's end, and ends it when the signal is aborted or its time is up. */
export const withinLimits = async (
  program: Program,
  { signal, timeout }: Pick<PlanOptions, 'signal' | 'timeout'>,
  onTimeout: (problem: Problem) => void,
): Promise<ProcessEnd> => {
  const abort = (): void => program.stop()
  const timer = timeout === undefined ? undefined : setTimeout(() => onTimeout(timedOut(timeout)), timeout)
  signal?.addEventListener('abort', abort, { once: true })
  if (signal?.aborted === true) abort()
  try {
    return await program.ended
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
