import type { AnyModule, Unit } from '@konductor/interfaces'
import { pathOf } from '../draft.ts'
import type { ModuleSection } from '../sections/module-section.ts'
import { offeredTo } from './offered.ts'
import type { SoundUnits } from './sound-units.ts'
import { isWithin, stepsOf, type Steps } from './steps.ts'
import type { MadeUnits } from './units-of.ts'

/**
 * Modules to which others may offer something else once what is wrong with their sections is put right: nobody knows
 * which units these have.
 *
 * @param renamed The maps in which something may be called otherwise than it is written.
 */
export const unsureModules = (
  { sections: sound, whole, rest }: SoundUnits,
  sections: readonly ModuleSection[],
  renamed: readonly Steps[],
): ReadonlySet<string> => {
  /** Whether units may be missing that offer a module something. */
  const mayOffer = (id: string, to: AnyModule): boolean => {
    const made = whole.units.get(id) ?? []
    const places = made.map(placeOf)
    const offering = made.filter((unit) => offeredTo(to, [unit]).length > 0).map(placeOf)
    return (sound.get(id)?.wrong ?? []).some(({ path, entry, holdsEntries }) => {
      const above = stepsOf([id, ...path.slice(0, -1)])
      if (entry === undefined)
        return holdsEntries || renamed.some((map) => isWithin(map, above) && isWithin(above, map))
      const steps = stepsOf([id, ...entry])
      if (places.some((at) => isWithin(at, steps))) return false
      // Nothing was made of it: the entries beside it tell what would have been.
      const beside = steps.slice(0, -1)
      return !places.some((at) => isWithin(at, beside)) || offering.some((at) => isWithin(at, beside))
    })
  }
  const others = (made: MadeUnits, to: AnyModule): readonly Unit[] =>
    [...made.units].flatMap(([id, units]) => (id === to.id ? [] : units))
  const isUnsure = (to: AnyModule): boolean =>
    JSON.stringify(offeredTo(to, others(whole, to))) !== JSON.stringify(offeredTo(to, others(rest, to))) ||
    [...sound.keys()].some((id) => id !== to.id && mayOffer(id, to))

  const accepting = sections.map(({ module }) => module).filter(({ accepts = [] }) => accepts.length > 0)
  const unsure = new Set(accepting.filter(isUnsure).map(({ id }) => id))
  // What they offer in turn is not known either.
  for (const to of accepting)
    if (
      offeredTo(
        to,
        [...unsure].flatMap((id) => whole.units.get(id) ?? []),
      ).length > 0
    )
      unsure.add(to.id)
  return unsure
}

const placeOf = ({ at }: Unit): Steps => stepsOf(pathOf(at) ?? [])
