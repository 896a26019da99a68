import { canonical } from '../../config/codec/spelling.ts'

/** A path in the form in which two of them can be compared, whichever spelling each is in. */
export type Steps = readonly string[]

export const stepsOf = (path: readonly (string | number)[]): Steps => path.map((step) => canonical(String(step)))

/** Whether a path is another one, or below it. */
export const isWithin = (path: Steps, above: Steps): boolean => above.every((step, index) => path[index] === step)

/** Tells whether a path is one of several, or below one of them: of many at the cost of one. */
export const withinAny = (several: readonly Steps[]): ((path: Steps) => boolean) => {
  const known = new Set(several.map((steps) => JSON.stringify(steps)))
  return (path) =>
    known.size > 0 &&
    [path, ...path.map((_, length) => path.slice(0, length))].some((at) => known.has(JSON.stringify(at)))
}

/** Whether one of two paths is within the other. */
export const overlap = (a: Steps, b: Steps): boolean => isWithin(a, b) || isWithin(b, a)

/** What the id of a unit begins with: the path of its entry, which may make several. */
export const baseOf = (id: string): string => id.split('@')[0] ?? ''
