import type { PlannedResource } from '../plan.ts'
import { readableProperties } from '../wire/readable.ts'
import type { Registration } from './registration.ts'
import { providerUrn, STACK_TYPE } from './urn.ts'

const sorted = (byProperty: ReadonlyMap<string, readonly string[]>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...byProperty]
      .map(([key, urns]) => [key, urns.toSorted()] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )

/** A resource as a plan shows it. */
export const plannedResource = (registration: Registration): PlannedResource => ({
  urn: registration.urn,
  type: registration.type,
  name: registration.name,
  custom: registration.custom,
  ...(registration.parent === undefined ? {} : { parent: registration.parent }),
  ...(registration.provider === undefined ? {} : { provider: providerUrn(registration.provider) }),
  dependencies: registration.dependencies.toSorted(),
  ...(registration.propertyDependencies.size === 0
    ? {}
    : { propertyDependencies: sorted(registration.propertyDependencies) }),
  inputs: readableProperties(registration.inputs),
  options: registration.options,
  // Those of the stack are the plan's own.
  ...(registration.custom || registration.type === STACK_TYPE
    ? {}
    : { outputs: readableProperties(registration.outputs) }),
  ...(registration.remote ? { remote: true } : {}),
  ...(registration.read ? { read: true } : {}),
  ...(registration.id === undefined ? {} : { id: registration.id }),
  ...(registration.deployed === undefined ? {} : { deployed: registration.deployed }),
  ...(registration.byDefault ? { byDefault: true } : {}),
})
