import type { Unit } from '@konductor/interfaces'
import { problem, type Draft } from '../draft.ts'

/** What no two units may have in common. */
const likeness = (module: string, { kind }: Unit, name: string): string => JSON.stringify([module, kind, name])

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
    const key = likeness(module, unit, unit.name)
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

/** Units that say they had the name of another one before: of the two, one would take the other's resources. */
export const takenNames = (units: readonly (readonly [module: string, unit: Unit])[]): readonly Draft[] => {
  const names = new Map(units.map(([module, unit]) => [likeness(module, unit, unit.name), unit]))
  const former = new Map<string, Unit>()
  return units.flatMap(([module, unit]): readonly Draft[] => {
    const { formerly, at } = unit
    if (formerly === undefined) return []
    const key = likeness(module, unit, formerly)
    const here = names.get(key)
    const other = former.get(key)
    former.set(key, unit)
    const because =
      here === unit
        ? `${unit.id} is called so now`
        : here !== undefined
          ? `${here.id} is called so now, and each of the two would be taken for what was made under that name`
          : other !== undefined
            ? `${other.id} says that it had this name before, and only one unit did`
            : undefined
    if (because === undefined) return []
    const fix = here === undefined ? 'keep it in the one that had it' : 'take formerly out once the rename is deployed'
    return [problem('FormerlyTaken', `${at}.formerly`, because, fix)]
  })
}
