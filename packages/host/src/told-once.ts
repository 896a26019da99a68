import type { Problem } from '@konductor/interfaces'

/** What is said of one place or of several. */
export interface ToldOnce<F extends Problem> {
  /** The first that says it, with its place. */
  readonly first: F
  /** Every place, in the order they came in; never none. */
  readonly places: readonly string[]
}

/** Problems and warnings that differ in nothing but their place, each said once; in the order of the first of each. */
export const toldOnce = <F extends Problem & { readonly severity?: string }>(
  all: readonly F[],
): readonly ToldOnce<F>[] => {
  const told = new Map<string, { readonly first: F; readonly places: string[] }>()
  for (const one of all) {
    const said = JSON.stringify([one.severity, one._tag, one.because, one.fix])
    const before = told.get(said)
    if (before === undefined) told.set(said, { first: one, places: [one.at] })
    else before.places.push(one.at)
  }
  return [...told.values()]
}

const named = 3

/** Whether some of so many places are only counted: no more than four are named. */
export const areMany = (places: readonly unknown[]): boolean => places.length > named + 1

/**
 * Places as a reader is told them: of many the first few, and how many more there are.
 *
 * @param all What to ask for, to have all of them.
 */
export const fewPlaces = (places: readonly string[], all: string): readonly string[] =>
  areMany(places) ? [...places.slice(0, named), `and ${places.length - named} more places (all with ${all})`] : places
