import type { AttributeFilter, BuiltUnitFacts, BuiltUnits, Capabilities, Capability } from '@konductor/interfaces'
import { didYouMean } from '../config/codec/nearest.ts'
import type { BuiltUnit } from './build.ts'
import { providerName } from './provider-name.ts'
import { runError } from './run-error.ts'
import { referencesOf } from '../check/units/references.ts'

/** What the view says of the run beside its units. */
export interface Viewed {
  /** `project.environment`. */
  readonly environment?: string | undefined
  /** Ids of the modules that are switched off. */
  readonly disabled?: readonly string[]
}

/** The read view over what was built, and what ends it. */
export interface View {
  readonly units: BuiltUnits
  /** From now on every call throws. */
  close(): void
}

/** The read view over what was built that `extend` gets. */
export const builtUnits = (
  built: ReadonlyMap<string, BuiltUnit>,
  { environment, disabled = [] }: Viewed = {},
): View => {
  let closed = false
  const all = (): readonly BuiltUnit[] => {
    if (closed)
      throw runError(
        'what was built is asked for after extend has ended; ask while extend runs, and hand on what you need',
      )
    return [...built.values()]
  }
  const offering = (capability: string): readonly BuiltUnit[] =>
    all().filter(({ offers }) => Object.hasOwn(offers, capability))
  // A builder is held to what its kind offers when it is compiled, and to its presence when it is built.
  const offer = <C extends Capability>(unit: BuiltUnit, capability: C) => unit.offers[capability] as Capabilities[C]
  const attributes = (one: BuiltUnit): Readonly<Record<string, string>> => ({
    platform: one.module,
    ...(environment === undefined ? {} : { environment }),
    ...labelsOf(one, built),
  })
  const having =
    (where: AttributeFilter) =>
    (one: BuiltUnit): boolean => {
      const found = attributes(one)
      return Object.entries(where).every(([key, value]) => found[key] === value)
    }
  const missing = (capability: string, id: string): string => {
    const [module = ''] = id.split('.')
    const what = built.has(id)
      ? `${id} does not offer ${capability}`
      : disabled.includes(module)
        ? `there is no unit ${id}: ${module} is disabled`
        : `there is no unit ${id}`
    const known = offering(capability).map(({ unit }) => unit.id)
    const list = known.length === 0 ? 'nothing in this run' : known.join(', ')
    return [what, `${capability} is offered by ${list}`, didYouMean(id, known, '')].filter(Boolean).join('; ')
  }
  return {
    units: {
      get: (capability, id) => {
        const unit = offering(capability).find((one) => one.unit.id === id)
        if (unit === undefined) throw new Error(missing(capability, id))
        return offer(unit, capability)
      },
      all: (capability, where = {}) =>
        Object.fromEntries(
          offering(capability)
            .filter(having(where))
            .map((one) => [one.unit.id, offer(one, capability)]),
        ),
      units: (where = {}) =>
        all()
          .filter(having(where))
          .map((one): BuiltUnitFacts => {
            const { id, kind, name, offers } = one.unit
            return { id, module: one.module, kind, name, attributes: attributes(one), offers }
          }),
    },
    close: () => {
      closed = true
    },
  }
}

/** The labels of a unit, over those of the Pulumi provider that it lives in. */
const labelsOf = ({ unit }: BuiltUnit, built: ReadonlyMap<string, BuiltUnit>): Readonly<Record<string, string>> => {
  const homes = referencesOf(unit).flatMap(({ unit: id }) => {
    const home = built.get(id)
    return home === undefined || providerName(home) === undefined ? [] : [home]
  })
  return Object.assign({}, ...homes.map((home) => home.unit.labels), unit.labels)
}
