import type { AnyModule, OfferedUnit, Unit } from '@konductor/interfaces'

/** What a module sees of other modules' units. */
export const offeredTo = (module: Pick<AnyModule, 'accepts'>, others: readonly Unit[]): readonly OfferedUnit[] => {
  const accepted = new Set(module.accepts ?? [])
  if (accepted.size === 0) return []
  return others.flatMap(({ id, name, kind, at, offers, labels = {} }) =>
    offers
      .filter((capability) => accepted.has(capability))
      .map((capability): OfferedUnit => ({ id, name, kind, at, capability, labels })),
  )
}
