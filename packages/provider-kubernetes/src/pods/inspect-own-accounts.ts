import type { Finding } from '@konductor/interfaces'
import { nameOnCluster } from '../objects/name-on-cluster.ts'
import type { KubernetesUnit } from '../units.ts'
import { placeOf, type UnitWithPods } from './units-with-pods.ts'

/**
 * Entries that would make the account of their pods, where an entry makes one of that name already: most probably they
 * only forget to name it.
 */
export const inspectOwnAccounts = (
  all: readonly UnitWithPods[],
  units: readonly KubernetesUnit[],
): readonly Finding[] => {
  const accounts = new Map(
    units.flatMap((unit): readonly (readonly [string, KubernetesUnit])[] =>
      unit.kind === 'serviceAccount' ? [[JSON.stringify([placeOf(unit), nameOnCluster(unit)?.name]), unit]] : [],
    ),
  )
  const found = all.flatMap(({ unit, pod, place, name }): readonly Finding[] => {
    const account = accounts.get(JSON.stringify([place, name]))
    const named = pod.serviceAccountName !== undefined || Reflect.get(unit.needs, 'serviceAccount') !== undefined
    if (account === undefined || named) return []
    return [
      {
        _tag: 'SameObject',
        severity: 'problem',
        at: unit.at,
        because: `its pods have a service account of their own, called ${name}, and ${account.at} makes that too`,
        fix: `run the pods as it: serviceAccount: ${account.at.split('.').at(-1)}`,
      },
    ]
  })
  return [...new Map(found.map((finding) => [finding.at, finding])).values()]
}
