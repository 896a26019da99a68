import type { Outcome, Problem } from '@konductor/interfaces'
import { runError } from './run-error.ts'
import { problemText } from './problem-text.ts'

const refused = new WeakMap<object, readonly Problem[]>()

/**
 * Ends a run because of what the user has to put right; Pulumi prints the list without a stack trace.
 *
 * @param each Whether each problem stands by itself, also where several differ in their place alone.
 */
export const refuse = (problems: readonly Problem[], headline?: string, each = true): void => {
  if (problems.length === 0) return
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  const error = runError(problemText(headline ?? `configuration has ${count}; nothing was changed`, problems, each))
  refused.set(error, problems)
  throw error
}

/** What a step gave, or the end of the run. */
export const orRefuse = <A>(outcome: Outcome<readonly Problem[], A>, headline?: string, each?: boolean): A => {
  if (outcome._tag === 'Right') return outcome.right
  refuse(outcome.left, headline, each)
  throw runError('the run was refused without a reason')
}

/** The problems that ended a run; none when something else did. */
export const refusedFor = (error: unknown): readonly Problem[] =>
  (typeof error === 'object' && error !== null ? refused.get(error) : undefined) ?? []
