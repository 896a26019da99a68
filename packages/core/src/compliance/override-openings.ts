import { formatPath, parsePath } from '@konductor/host'
import type { AnyModule, Unit, UnitOpening } from '@konductor/interfaces'
import { isSecret } from '../config/codec/secret.ts'
import { hasRole } from '../config/controls/safeguard.ts'
import { look } from './expectation.ts'

/** A value of configuration as a plan would show it. */
const shown = (value: unknown): unknown => {
  if (isSecret(value)) return { secret: true }
  if (Array.isArray(value)) return value.map(shown)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner)]))
}

/**
 * What the `override` of a unit opens that is closed by default: where it gives a property, by which a safeguard of its
 * component is seen, another value than the safeguard needs. What the settings open already is not said again.
 */
export const overrideOpenings = (
  unit: Unit,
  { components, safeguards }: Pick<AnyModule, 'components' | 'safeguards'>,
): readonly UnitOpening[] => {
  const type = components !== undefined && Object.hasOwn(components, unit.kind) ? components[unit.kind] : undefined
  const known =
    type !== undefined && safeguards !== undefined && Object.hasOwn(safeguards, type) ? safeguards[type] : []
  const opened = new Map((unit.openings ?? []).map((each) => [each.control, each]))
  const before = new Set(opened.keys())
  for (const { opening, evidence } of known ?? []) {
    if (opening === undefined || opened.has(opening.control)) continue
    for (const [role, values] of Object.entries(unit.override ?? {})) {
      const broken = evidence.find(
        (each) =>
          hasRole(each.role, role) &&
          Object.hasOwn(values, each.property[0] ?? '') &&
          look(shown(values), each.property, each.expected) === false,
      )
      if (broken === undefined) continue
      const at = formatPath([...parsePath(unit.at), 'override', role, broken.property[0] ?? ''])
      opened.set(opening.control, { control: opening.control, what: opening.what, at })
      break
    }
  }
  return [...opened.values()].filter(({ control }) => !before.has(control))
}

/** The same units, with what their `override` opens among their openings. */
export const withOverrideOpenings = (units: readonly Unit[], module: AnyModule): readonly Unit[] =>
  units.map((unit) => {
    if (unit.override === undefined) return unit
    const more = overrideOpenings(unit, module)
    return more.length === 0 ? unit : { ...unit, openings: [...(unit.openings ?? []), ...more] }
  })

/** Where reasons stand for what an `override` opens: a module knows only of what its settings do. */
export const reasonsForOverrides = (unit: Unit): readonly string[] => {
  const given = unit.override === undefined ? [] : (unit.acknowledged ?? [])
  const start = formatPath([...parsePath(unit.at), 'override'])
  const opened = new Set((unit.openings ?? []).filter(({ at }) => at.startsWith(start)).map(({ control }) => control))
  return given.filter(({ control }) => opened.has(control)).map(({ at }) => at)
}
