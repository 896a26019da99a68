import type { BuiltUnits, Capabilities, Capability } from '@konductor/interfaces'
import { didYouMean } from '../config/codec/nearest.ts'
import type { BuiltUnit } from './build.ts'

/** The read view over what was built that `extend` gets. */
export const builtUnits = (built: ReadonlyMap<string, BuiltUnit>): BuiltUnits => {
  const offering = (capability: string): readonly BuiltUnit[] =>
    [...built.values()].filter(({ offers }) => Object.hasOwn(offers, capability))
  // A builder is held to what its kind offers when it is compiled, and to its presence when it is built.
  const offer = <C extends Capability>(unit: BuiltUnit, capability: C) => unit.offers[capability] as Capabilities[C]
  return {
    get: (capability, id) => {
      const unit = built.get(id)
      if (unit !== undefined && Object.hasOwn(unit.offers, capability)) return offer(unit, capability)
      const known = offering(capability).map(({ unit: { id: name } }) => name)
      const what = unit === undefined ? `there is no unit ${id}` : `${id} does not offer ${capability}`
      const list = known.length === 0 ? 'nothing in this run' : known.join(', ')
      throw new Error(
        [what, `${capability} is offered by ${list}`, didYouMean(id, known, '')].filter(Boolean).join('; '),
      )
    },
    all: (capability, labels = {}) =>
      Object.fromEntries(
        offering(capability)
          .filter(({ unit }) => Object.entries(labels).every(([key, value]) => unit.labels?.[key] === value))
          .map((unit) => [unit.unit.id, offer(unit, capability)]),
      ),
  }
}
