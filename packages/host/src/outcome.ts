import type { Outcome, Problem } from '@konductor/interfaces'

/** What reading gives: the value, or every problem there was. */
export type Read<A> = Outcome<readonly Problem[], A>

export const right = <A>(value: A): Read<A> => ({ _tag: 'Right', right: value })

export const left = (problems: readonly Problem[]): Read<never> => ({ _tag: 'Left', left: problems })
