import { pathOf, type Draft } from '../draft.ts'
import { relyingOn } from './relying-on.ts'
import type { SoundSection, SoundUnits } from './sound-units.ts'
import { isWithin, stepsOf, withinAny, type Steps } from './steps.ts'
import type { MadeUnits } from './units-of.ts'

const wording = ({ _tag, at, because }: Draft): string => JSON.stringify([_tag, at, because])

/** Whether what is wrong are settings of entries, each of which has its units all the same, or another one in its place. */
export const isOfEntries = (id: string, { wrong }: SoundSection, whole: MadeUnits): boolean => {
  const places = (whole.units.get(id) ?? []).map(({ at }) => stepsOf(pathOf(at) ?? []))
  return wrong.every(({ entry, instead = entry }) => {
    const above = instead && stepsOf([id, ...instead])
    return above !== undefined && places.some((at) => isWithin(at, above))
  })
}

/** Maps in which nobody knows what an entry is, or is called. */
export const unsureMaps = (id: string, { whole }: SoundSection): readonly Steps[] =>
  whole.instead.map(({ entry }) => stepsOf([id, ...entry.slice(0, -1)]))

/**
 * What a module has against units in which nothing is wrong, in a section that did not decode: what it says of them in
 * the same words with and without the entries that something is wrong in. Nothing where more than the settings of single
 * entries is wrong: whatever it looks at may be meant otherwise. Nor what is said of units that rely on an entry in which
 * something stands that nobody wrote, or on any of a map in which one is no entry or is called wrongly;
 * nor what names an entry that something is wrong in.
 *
 * @param written What the user wrote at a path.
 */
export const saidOfRest = (
  id: string,
  part: SoundSection,
  units: Pick<SoundUnits, 'whole' | 'rest'>,
  written: (at: string) => unknown,
): readonly Draft[] => {
  if (!isOfEntries(id, part, units.whole)) return []
  const { whole, rest } = part
  // What stands in the section itself is everywhere in it.
  const places = (units.rest.units.get(id) ?? []).map(({ at }) => stepsOf(pathOf(at) ?? []))
  const isLeft = withinAny(places.filter((at) => at.length > 1))
  const guessed = whole.stoodIn.map((path) => stepsOf([id, ...path.slice(0, -1)]))
  const isRelying = withinAny(relyingOn(guessed, [...units.whole.units.values()].flat(), unsureMaps(id, part)))
  const names = new Set(part.wrong.flatMap(({ entry = [] }) => stepsOf(entry.slice(-1))))
  const isNamed = (name: unknown): boolean => typeof name === 'string' && names.has(stepsOf([name]).at(0) ?? '')
  const said = new Set([...whole.drafts, ...(units.whole.findings.get(id) ?? [])].map(wording))
  return [...rest.drafts, ...(units.rest.findings.get(id) ?? [])].filter((draft) => {
    const at = stepsOf(pathOf(draft.at) ?? [])
    return (
      draft.severity === 'problem' &&
      // It may be what an entry is to be called.
      (whole.instead.length === 0 || draft._tag !== 'UnknownReference') &&
      said.has(wording(draft)) &&
      isLeft(at) &&
      !isRelying(at) &&
      !isNamed(written(draft.at))
    )
  })
}
