import type { Fault } from './codec.ts'
import { unlessUnsure } from './unsure.ts'

/** What must hold between the properties of a map. */
export interface Check<A> {
  (decoded: A): readonly Fault[]
  /** Checks of less each, which say part of the same where this one looks at something that is wrong already. */
  readonly parts?: (decoded: A) => readonly Check<A>[]
}

/** A check of much at once, and those that say part of the same where it looks at something that is wrong already. */
export const inParts = <A>(
  check: (decoded: A) => readonly Fault[],
  parts: (decoded: NoInfer<A>) => readonly Check<NoInfer<A>>[],
): Check<A> => Object.assign((decoded: A) => check(decoded), { parts })

/**
 * What checks say of a map, some of which may not be known: those that look at nothing of that say what they would say
 * anyway, all others nothing, so that nothing is said that only follows from what is wrong already.
 */
export const checksBeside = <A>(decoded: A, checks: readonly Check<A>[]): readonly Fault[] =>
  checks.flatMap(
    (check) =>
      unlessUnsure(() => check(decoded)) ?? checksBeside(decoded, unlessUnsure(() => check.parts?.(decoded)) ?? []),
  )
