import type { Outcome, Problem } from '@konductor/interfaces'

/** A step that went well. */
export const right = <A>(value: A): Outcome<never, A> => ({ _tag: 'Right', right: value })

/** A step that the user has to put right. */
export const left = (problems: readonly Problem[]): Outcome<readonly Problem[], never> => ({
  _tag: 'Left',
  left: problems,
})

/** What a thrown value says in one line; its trace is for those who look for it. */
export const messageOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : String(error)
