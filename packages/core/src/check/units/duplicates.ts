import type { Unit } from '@konductor/interfaces'
import { problem, type Draft } from '../draft.ts'

/**
 * Units that Pulumi could not tell apart, which it would only say half-way through a run. Each says where both stand.
 *
 * @param placeOf A path with the file and line it was written in.
 */
export const duplicates = (
  units: readonly (readonly [module: string, unit: Unit])[],
  placeOf: (at: string) => string = (at) => at,
): readonly Draft[] => {
  const byId = new Map<string, Unit>()
  const byName = new Map<string, Unit>()
  return units.flatMap(([module, unit]): readonly Draft[] => {
    const sameId = byId.get(unit.id)
    if (sameId !== undefined)
      return [
        problem(
          'DuplicateUnit',
          unit.at,
          `${unit.id} is there twice: it is also written at ${placeOf(sameId.at)}`,
          'give one of them another name',
        ),
      ]
    byId.set(unit.id, unit)
    const key = JSON.stringify([module, unit.kind, unit.name])
    const sameName = byName.get(key)
    if (sameName !== undefined)
      return [
        problem(
          'DuplicateName',
          unit.at,
          `${unit.id} and ${sameName.id} would both be called ${JSON.stringify(unit.name)} in Pulumi; the other is written at ${placeOf(sameName.at)}`,
          'give one of them another name',
        ),
      ]
    byName.set(key, unit)
    return []
  })
}
