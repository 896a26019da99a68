import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'
import { inWords } from './in-words.ts'
import { nameOnCluster } from './name-on-cluster.ts'
import { whereabouts } from './whereabouts.ts'

/** Entries that would make the same object on the same cluster. */
export const inspectSameObject = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const seen = new Map<string, KubernetesUnit>()
  return units.flatMap((unit): readonly Finding[] => {
    const name = nameOnCluster(unit)?.name
    const { cluster, within } = whereabouts(unit)
    if (name === undefined || cluster === undefined) return []
    const id = JSON.stringify([unit.kind, cluster, within, name])
    const other = seen.get(id)
    if (other === undefined) seen.set(id, unit)
    return other === undefined ? [] : [same(unit, other, name, within, cluster)]
  })
}

const same = (
  { kind, at }: KubernetesUnit,
  other: KubernetesUnit,
  name: string,
  within: string | undefined,
  cluster: string,
): Finding => {
  const what = kind === 'namespace' ? 'the namespace' : `the ${inWords(kind)}`
  return {
    _tag: kind === 'namespace' ? 'SameNamespace' : 'SameObject',
    severity: 'problem',
    at,
    because: `${other.at} makes ${what} ${name}${within === undefined ? '' : ` in ${within}`} on ${cluster} too`,
    fix: 'keep one of the two, or give one another name',
  }
}
