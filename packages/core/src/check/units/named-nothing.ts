import type { Unit } from '@konductor/interfaces'
import { pathOf, type Draft } from '../draft.ts'
import { relyingOn } from './relying-on.ts'
import { isOfEntries } from './said-of-rest.ts'
import type { SoundSection, SoundUnits } from './sound-units.ts'
import { isWithin, overlap, stepsOf, type Steps } from './steps.ts'

/**
 * What a module has against names that entries with something wrong in them give, where nothing is called so: that stays
 * as it is however the rest of the entry is put right. Not where what it looks at is in another entry with mistakes, nor
 * beside a mistake in the same map, which may say that it need not be there.
 *
 * @param isFree Whether nothing is called, nor may be, what is written there.
 */
export const namedNothing = (
  id: string,
  part: SoundSection,
  whole: SoundUnits['whole'],
  isFree: (at: string) => boolean,
): readonly Draft[] => {
  if (part.whole.instead.length > 0 || !isOfEntries(id, part, whole)) return []
  const units: readonly Unit[] = [...whole.units.values()].flat()
  const below = (path: readonly (string | number)[]): Steps => stepsOf([id, ...path])
  const entries = part.wrong.flatMap(({ entry }) => (entry === undefined ? [] : [below(entry)]))
  const settings = part.wrong.map(({ path }) => below(path))
  return (whole.findings.get(id) ?? []).filter(({ _tag, severity, at }) => {
    if (_tag !== 'UnknownReference' || severity !== 'problem') return false
    const steps = stepsOf(pathOf(at) ?? [])
    const own = entries.find((entry) => isWithin(steps, entry))
    if (own === undefined || !isFree(at)) return false
    const others = entries.filter((entry) => !overlap(entry, own))
    return (
      !settings.some((wrong) => isWithin(wrong, steps.slice(0, -1))) &&
      !relyingOn(others, units).some((unit) => isWithin(steps, unit))
    )
  })
}
