import { acknowledgementsAt, unitOpenings, type DecodedAcknowledgements, type Opening } from '@konductor/core/config'
import type { UnitBase } from '@konductor/interfaces'

/** The part of a unit that says what it opens of what it can open, and why. */
export const opened = (
  at: string,
  all: readonly Opening[],
  acknowledge: DecodedAcknowledgements | undefined,
): Pick<UnitBase, 'openings' | 'acknowledged'> => {
  const openings = unitOpenings(all, () => at)
  const acknowledged = acknowledgementsAt(at, acknowledge)
  return {
    ...(openings.length === 0 ? {} : { openings }),
    ...(acknowledged.length === 0 ? {} : { acknowledged }),
  }
}
