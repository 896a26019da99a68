import type { Unit } from '@konductor/interfaces'
import { pathOf } from '../draft.ts'
import { referencesOf } from './references.ts'
import { baseOf, isWithin, stepsOf, type Steps } from './steps.ts'

const stepsAt = (path: string): Steps => stepsOf(pathOf(path) ?? [])

/** The places of the units of some entries, of those that need them, and so on. */
export const relyingOn = (entries: readonly Steps[], units: readonly Unit[]): readonly Steps[] => {
  const isOf = (steps: Steps): boolean => entries.some((entry) => isWithin(steps, entry))
  const found = new Set(units.filter(({ at }) => isOf(stepsAt(at))))
  const bases = new Set([...found].map(({ id }) => baseOf(id)))
  const relies = (unit: Unit): boolean =>
    referencesOf(unit).some(({ unit: id }) => bases.has(baseOf(id)) || isOf(stepsAt(baseOf(id))))
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const unit of units)
      if (!found.has(unit) && relies(unit)) {
        found.add(unit)
        bases.add(baseOf(unit.id))
      }
  }
  return [...found].map(({ at }) => stepsAt(at))
}
