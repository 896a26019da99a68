import type { Finding, Reference } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'
import { nameOnCluster } from './name-on-cluster.ts'

/** What may be in another namespace, or is in none: who is bound, who is at the other end of the network. */
const anywhere: ReadonlySet<string> = new Set(['cluster', 'namespace', 'namespaces', 'peers', 'subjects'])

/** Entries that name what is in another namespace, where Kubernetes finds nothing. */
export const inspectNamespaceOfOthers = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const said = new Set<string>()
  return units.flatMap((unit) =>
    Object.entries<Reference | readonly Reference[] | undefined>(unit.needs).flatMap(([role, needed]) =>
      needed === undefined || anywhere.has(role)
        ? []
        : [needed].flat().flatMap((reference): readonly Finding[] => {
            const other = byId.get(reference.unit)
            const [here, there] = [unit, other].map((each) => (each === undefined ? undefined : placeOf(each)))
            if (other === undefined || here === undefined || there === undefined || here.id === there.id) return []
            // An entry on several clusters carries the same reference in each of its units.
            const id = JSON.stringify([reference.at, here.id, there.id])
            if (said.has(id)) return []
            said.add(id)
            return [
              {
                _tag: 'OtherNamespace',
                severity: 'problem',
                at: reference.at,
                because: `${other.at} is in ${there.shown}, and this is in ${here.shown}: Kubernetes looks for it in the same one`,
                fix: 'put both into one namespace',
              },
            ]
          }),
    ),
  )
}

/** Where a unit is, by name or by whoever makes the namespace; nothing where it is in none, or that is not known. */
const placeOf = (unit: KubernetesUnit): { readonly id: string; readonly shown: string } | undefined => {
  const name = nameOnCluster(unit)?.namespace
  if (name !== undefined) return { id: name, shown: `the namespace ${name}` }
  const made = 'namespace' in unit.needs ? unit.needs.namespace?.unit : undefined
  return made === undefined ? undefined : { id: `@${made}`, shown: `the namespace that is ${made}` }
}
