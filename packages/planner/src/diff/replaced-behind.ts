import { nameOf } from '../graph/urn.ts'
import type { PlannedResource } from '../plan.ts'
import { covers, parsePattern } from './property-pattern.ts'
import type { Providers } from './provider-change.ts'
import type { PropertyChange, Step } from './step.ts'

/** What would be done to what an input is made from. */
export const stepsBehind = (
  resource: PlannedResource,
  key: string,
  { stepOf }: Pick<Providers, 'stepOf'>,
): readonly Step[] =>
  (resource.propertyDependencies?.[key] ?? resource.dependencies).map(stepOf).filter((step) => step !== undefined)

/** Something that is replaced, and that a resource is made from. */
export interface Replaced {
  readonly name: string
  /** Nothing is known to change; it only matters if the provider has the old one deleted first. */
  readonly perhaps: boolean
}

/**
 * What is replaced of that which a resource is made from, as far as it may change the resource: by a value that is not
 * known before; or, where the value stays, because the old one is deleted first, and with it what could only change by
 * being made anew.
 */
export const replacedBehind = (
  resource: PlannedResource,
  changes: readonly PropertyChange[],
  { stepOf, planned, knowledge }: Providers,
): readonly Replaced[] => {
  const ignored = (resource.options.ignoreChanges ?? []).map(parsePattern)
  return Object.entries(resource.propertyDependencies ?? {}).flatMap(([key, urns]): readonly Replaced[] => {
    const replaced = urns.filter((urn) => stepOf(urn)?.op === 'replace')
    if (replaced.length === 0) return []
    const own = changes.filter(({ path }) => parsePattern(path)[0] === key)
    if (own.some(({ kind }) => kind === 'unknown'))
      return replaced.map((urn) => ({ name: nameOf(urn), perhaps: false }))
    const stays = own.length === 0 && !ignored.some((pattern) => covers(pattern, [key]))
    return stays && resource.custom && knowledge.replaces(resource.type, [key]) !== undefined
      ? replaced
          .filter((urn) => planned(urn)?.options.deleteBeforeReplace !== false)
          .map((urn) => ({ name: nameOf(urn), perhaps: true }))
      : []
  })
}
