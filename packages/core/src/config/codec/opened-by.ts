import type { Path } from '@konductor/host'
import type { Finding, UnitBase, WrittenAcknowledgement } from '@konductor/interfaces'
import { nothingAcknowledged, unitOpenings, type Opening } from './acknowledge.ts'
import { acknowledgementsAt, type DecodedAcknowledgements } from './acknowledgements.ts'

/** Settings that reasons may stand beside. */
export interface Acknowledging {
  readonly acknowledge?: DecodedAcknowledgements | undefined
}

/** What all units of a kind have unless they say otherwise. */
export interface Inherited {
  /** Where it is written: `aws.services.s3.defaultBucketConfig`. */
  readonly at: string
  readonly settings: Acknowledging
}

/**
 * The part of a unit that says what it opens, and why. An opening is placed where its setting is written: at the
 * defaults where the unit has it from them, else at the unit.
 *
 * @param at Where the unit is written.
 * @param openings Whatever its settings can open; those that are not open are left out.
 * @param own What is written of it there.
 */
export const openedBy = (
  at: string,
  openings: readonly Opening[],
  own: Acknowledging,
  inherited?: Inherited,
): Pick<UnitBase, 'openings' | 'acknowledged'> => {
  const placeOf = ([setting = '']: Path): string =>
    inherited !== undefined && !Object.hasOwn(own, setting) && Object.hasOwn(inherited.settings, setting)
      ? inherited.at
      : at
  const opened = unitOpenings(openings, placeOf)
  const acknowledged = [
    ...acknowledgementsAt(at, own.acknowledge),
    ...(inherited === undefined ? [] : acknowledgementsAt(inherited.at, inherited.settings.acknowledge)),
  ]
  return {
    ...(opened.length === 0 ? {} : { openings: opened }),
    ...(acknowledged.length === 0 ? {} : { acknowledged }),
  }
}

/**
 * A warning for each reason that units carry for nothing. One that several carry, because it stands beside what they all
 * have or because one entry makes several units, is for nothing only where none of them opens what it is for.
 *
 * @param openingsOfUnit Whatever the settings of a unit can open, open or not; nothing for units that are not judged.
 */
export const nothingAcknowledgedBy = <U extends Pick<UnitBase, 'acknowledged'>>(
  units: readonly U[],
  openingsOfUnit: (unit: U) => readonly Judged[] | undefined,
): readonly Finding[] => {
  const carried = new Map<string, { readonly given: WrittenAcknowledgement; readonly openings: Judged[] }>()
  for (const unit of units) {
    const { acknowledged = [] } = unit
    const openings = acknowledged.length === 0 ? undefined : openingsOfUnit(unit)
    if (openings === undefined) continue
    for (const given of acknowledged) {
      const before = carried.get(given.at)
      if (before === undefined) carried.set(given.at, { given, openings: [...openings] })
      else before.openings.push(...openings)
    }
  }
  return [...carried.values()].flatMap(({ given, openings }) => nothingAcknowledged([given], openings))
}

type Judged = Pick<Opening, 'control' | 'open'>
