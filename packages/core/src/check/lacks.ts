import type { Finding, Problem, Unit } from '@konductor/interfaces'
import { asProblem } from './draft.ts'

/**
 * What the machine lacks, by the unit that it lacks it for.
 *
 * @param units Those of the run: what names none of them is a problem as any other.
 */
export const lacksOf = (
  problems: readonly Finding[],
  units: readonly Unit[],
): ReadonlyMap<string, readonly Problem[]> => {
  const ids = new Set(units.map(({ id }) => id))
  const lacks = new Map<string, readonly Problem[]>()
  for (const problem of problems) {
    const { lackedBy } = problem
    if (lackedBy === undefined || !ids.has(lackedBy)) continue
    lacks.set(lackedBy, [...(lacks.get(lackedBy) ?? []), asProblem(problem)])
  }
  return lacks
}

/** Problems without those that stand there twice: several units may lack one thing. */
export const eachOnce = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]
