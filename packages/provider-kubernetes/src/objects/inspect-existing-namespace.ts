import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'
import { nameOnCluster } from './name-on-cluster.ts'
import { namespacesAt } from './places.ts'
import { whereabouts } from './whereabouts.ts'

/** Entries whose namespace is said to be there already, and is made by this stack; each once. */
export const inspectExistingNamespace = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const made = new Map(
    units.flatMap((unit) =>
      unit.kind === 'namespace' ? [[idOf(whereabouts(unit).cluster, unit.settings.name), unit.at] as const] : [],
    ),
  )
  if (made.size === 0) return []
  const said = new Set<string>()
  return units.flatMap((unit): readonly Finding[] => {
    const { kind, at, needs } = unit
    const name = nameOnCluster(unit)?.namespace
    const madeBy = name === undefined ? undefined : made.get(idOf(whereabouts(unit).cluster, name))
    const isKnown = kind === 'namespace' || ('namespace' in needs && needs.namespace !== undefined)
    if (madeBy === undefined || isKnown || said.has(at)) return []
    said.add(at)
    return [
      {
        _tag: 'NamespaceMadeHere',
        severity: 'warning',
        at: `${at}.existingNamespace`,
        because: `${madeBy} makes the namespace ${name}, which is not waited for, and what it allows is not looked at`,
        fix: `write namespace: ${madeBy.replace(`${namespacesAt}.`, '')} in its place`,
      },
    ]
  })
}

const idOf = (cluster: string | undefined, namespace: string): string => JSON.stringify([cluster, namespace])
