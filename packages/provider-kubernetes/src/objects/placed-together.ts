import type { Capability, Reference } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'

/** An id of one of several units of an entry: the entry, and the cluster. */
const placed = /^(kubernetes\.[^@]+)@([^@]+)$/

/**
 * The units, those that name what is on other clusters only as units that fit no cluster: `inspect` says so, where core
 * would say that there is nothing by that name.
 */
export const placedTogether = (units: readonly KubernetesUnit[]): readonly KubernetesUnit[] => {
  const ids = new Set(units.map(({ id }) => id))
  const clusters = new Map<string, string[]>()
  for (const { id } of units) {
    const [, entry, cluster] = placed.exec(id) ?? []
    if (entry === undefined || cluster === undefined) continue
    const known = clusters.get(entry)
    if (known === undefined) clusters.set(entry, [cluster])
    else known.push(cluster)
  }
  return units.map((unit) => {
    for (const reference of referencesOf(unit)) {
      const [, entry, on] = placed.exec(reference.unit) ?? []
      const known = entry === undefined ? undefined : clusters.get(entry)
      if (entry === undefined || on === undefined || known === undefined || ids.has(reference.unit)) continue
      return elsewhere(unit, reference, { clusters: known, target: entry, on })
    }
    return unit
  })
}

const referencesOf = ({ needs }: KubernetesUnit): readonly Reference[] =>
  Object.values<Reference | readonly Reference[] | undefined>(needs).flatMap((needed) =>
    needed === undefined ? [] : needed,
  )

const elsewhere = (
  { id, name, offers }: KubernetesUnit,
  { at }: Reference,
  settings: { readonly clusters: readonly string[]; readonly target: string; readonly on: string },
): KubernetesUnit => {
  const offered: readonly Capability[] = offers
  return { kind: 'unplaced', id, at, name, settings, needs: {}, offers: offered }
}
