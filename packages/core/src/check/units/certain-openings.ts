import { parsePath } from '@konductor/host'
import type { Unit } from '@konductor/interfaces'
import { pathOf, type Draft } from '../draft.ts'
import { overlap, stepsOf, type Steps } from './steps.ts'

/** A place may follow the path: `aws.version (config/dev.yaml:3:12)`. */
const place = / \([^()]*\)$/

/** The same units, without the openings that are judged by a setting of which something wrong is said. */
export const certainOpenings = (units: readonly Unit[], drafts: readonly Draft[]): readonly Unit[] => {
  const wrong = drafts.flatMap(({ at, severity, lackedBy }): readonly Steps[] => {
    // What the machine lacks says nothing against the setting.
    const path = severity === 'problem' && lackedBy === undefined ? pathOf(at.replace(place, '')) : undefined
    return path === undefined || path.length === 0 ? [] : [stepsOf(path)]
  })
  if (wrong.length === 0) return units
  return units.map((unit) => {
    const openings = unit.openings?.filter(
      ({ judgedBy = [] }) =>
        !judgedBy.some((setting) => wrong.some((path) => overlap(path, stepsOf(parsePath(setting))))),
    )
    return openings === undefined || openings.length === unit.openings?.length ? unit : { ...unit, openings }
  })
}
