import { nothingAcknowledged, openingsOf } from '@konductor/core/config'
import type { Finding, UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceSafeguards } from './namespace.controls.ts'

type NamespaceUnit = UnitOf<'namespace', KubernetesCatalogue['namespace']>

/** Reasons that are given for nothing, once for each entry, on however many clusters it is. */
export const inspectAcknowledgements = (namespaces: readonly NamespaceUnit[]): readonly Finding[] =>
  [...new Map(namespaces.map((unit) => [unit.at, unit])).values()].flatMap(({ acknowledged = [], settings }) =>
    nothingAcknowledged(acknowledged, openingsOf(namespaceSafeguards, settings)),
  )
