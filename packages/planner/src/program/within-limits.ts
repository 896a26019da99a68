import type { Problem } from '@konductor/interfaces'
import type { PlanOptions } from '../plan-options.ts'
import type { ProcessEnd, Program } from './start-program.ts'

const timedOut = (milliseconds: number, pending: string): Problem => ({
  _tag: 'PlanTimedOut',
  at: 'timeout',
  because: `the program had not ended after ${milliseconds} ms; ${pending}`,
  fix: 'allow it more time, or find what it waits for',
})

/**
 * Waits for the program's end, and ends it when the signal is aborted or its time is up.
 *
 * @param pending Says what the program waits for.
 */
export const withinLimits = async (
  program: Program,
  { signal, timeout }: Pick<PlanOptions, 'signal' | 'timeout'>,
  pending: () => Promise<string>,
  onTimeout: (problem: Problem) => void,
): Promise<ProcessEnd> => {
  const abort = (): void => program.stop()
  const expire = async (milliseconds: number): Promise<void> => onTimeout(timedOut(milliseconds, await pending()))
  const timer = timeout === undefined ? undefined : setTimeout(() => void expire(timeout), timeout)
  signal?.addEventListener('abort', abort, { once: true })
  if (signal?.aborted === true) abort()
  try {
    return await program.ended
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
