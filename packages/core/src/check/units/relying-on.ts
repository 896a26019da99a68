import type { Unit } from '@konductor/interfaces'
import { pathOf } from '../draft.ts'
import { referencesOf } from './references.ts'
import { baseOf, isWithin, stepsOf, type Steps } from './steps.ts'

const stepsAt = (path: string): Steps => stepsOf(pathOf(path) ?? [])

/**
 * The places of the units of some entries, of those that need them, and so on.
 *
 * @param maps Maps of entries of which one may be any other: of these, only what needs one of them.
 */
export const relyingOn = (
  entries: readonly Steps[],
  units: readonly Unit[],
  maps: readonly Steps[] = [],
): readonly Steps[] => {
  if (entries.length === 0 && maps.length === 0) return []
  const isOf = (steps: Steps): boolean => [...entries, ...maps].some((entry) => isWithin(steps, entry))
  const found = new Set(units.filter(({ at }) => entries.some((entry) => isWithin(stepsAt(at), entry))))
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
