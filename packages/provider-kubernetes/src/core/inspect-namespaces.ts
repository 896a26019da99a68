import type { Finding, UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'

type NamespaceUnit = UnitOf<'namespace', KubernetesCatalogue['namespace']>

/** Entries that would make the same namespace on the same cluster. */
export const inspectNamespaces = (namespaces: readonly NamespaceUnit[]): readonly Finding[] =>
  namespaces.flatMap((unit, index) => {
    const { name } = unit.settings
    const cluster = unit.needs.cluster.unit
    const other = namespaces
      .slice(0, index)
      .find((before) => before.settings.name === name && before.needs.cluster.unit === cluster)
    return other === undefined
      ? []
      : [
          {
            _tag: 'SameNamespace',
            severity: 'problem',
            at: unit.at,
            because: `${other.at} makes the namespace ${name} on ${cluster} too`,
            fix: 'keep one of the two, or give one another name',
          },
        ]
  })
