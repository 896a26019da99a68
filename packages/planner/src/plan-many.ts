import { availableParallelism } from 'node:os'
import { plan } from './make-plan.ts'
import type { PlanOptions } from './plan-options.ts'
import type { Plan } from './plan.ts'

/** What became of one of several plans. */
export type PlanResult<A = Plan> =
  | { readonly options: PlanOptions; readonly ok: true; readonly value: A }
  /** What `plan` or `each` threw. A program that fails is no such thing: its plan says so. */
  | { readonly options: PlanOptions; readonly ok: false; readonly error: unknown }

/** How several plans are made. */
export interface PlanManyOptions<A = Plan> {
  /** How many programs run at once. @default as many as there are cores, and free memory for at 400 MiB each */
  readonly concurrency?: number
  /** Ends the programs that run, and starts no more; `planMany` then rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Makes of each plan what is kept of it, so that not all of them are in memory at once. @default the plan itself */
  each?(plan: Plan, options: PlanOptions): A | Promise<A>
  /** @internal What makes a plan. */
  readonly maker?: typeof plan
}

const MIB = 1024 * 1024
const EACH = 400 * MIB

/** As many programs at once as this machine has cores, and memory, for. */
export const defaultConcurrency = (cores = availableParallelism(), memory = process.availableMemory()): number =>
  Math.max(1, Math.min(cores, Math.floor(memory / EACH)))

/**
 * Plans several projects or stacks side by side, each in a process of its own, never more than `concurrency` at once.
 * One that fails does not stop the others.
 *
 * @returns what became of each, in the order they were given.
 * @throws the reason of `signal` when that is aborted; no program runs on then.
 */
export const planMany = async <A = Plan>(
  all: readonly PlanOptions[],
  { concurrency = defaultConcurrency(), signal, each, maker = plan }: PlanManyOptions<A> = {},
): Promise<readonly PlanResult<A>[]> => {
  if (!(concurrency >= 1)) throw new RangeError(`concurrency must be at least 1, and is ${concurrency}`)
  const queue = all.entries()
  const results: PlanResult<A>[] = []
  const one = async (options: PlanOptions): Promise<PlanResult<A>> => {
    try {
      const signals = [signal, options.signal].filter((given) => given !== undefined)
      const made = await maker(signals.length === 0 ? options : { ...options, signal: AbortSignal.any(signals) })
      // The one border: without `each` what is kept is the plan, which the default of `A` says.
      const value = each === undefined ? (made as A) : await each(made, options)
      return { options, ok: true, value }
    } catch (error) {
      return { options, ok: false, error }
    }
  }
  const worker = async (): Promise<void> => {
    for (const [index, options] of queue) {
      if (signal?.aborted === true) return
      results[index] = await one(options)
    }
  }
  await Promise.all(Array.from({ length: Math.min(Math.floor(concurrency), all.length) }, worker))
  signal?.throwIfAborted()
  return results
}
