import { formatPath, openedBy, parsePath, type Opening } from '@konductor/core/config'
import type { UnitBase } from '@konductor/interfaces'

/**
 * The part of a unit that says what its pods open, and why. What is wrong counts as not written: a probe that cannot be
 * read is not one that somebody left out, so that nothing is said of it before it is put right.
 *
 * @param at Where the unit is written.
 * @param config What is written there.
 */
export const openedPod = (
  at: string,
  openings: readonly Opening[],
  config: Parameters<typeof openedBy>[2],
): Pick<UnitBase, 'openings' | 'acknowledged'> =>
  openedBy(
    at,
    openings.map((opening) => ({ ...opening, judgedBy: [formatPath([...parsePath(at), ...opening.below])] })),
    config,
  )
