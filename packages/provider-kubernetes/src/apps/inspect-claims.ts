import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'

const shared = ['ReadWriteMany', 'ReadOnlyMany']

/** Workloads with several pods that mount one claim which the pods of one node, or one pod, can have. */
export const inspectClaims = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const claims = new Map(
    units.flatMap((unit) => (unit.kind === 'persistentVolumeClaim' ? [[unit.id, unit] as const] : [])),
  )
  const said = new Set<string>()
  return units.flatMap((unit) => {
    if (unit.kind !== 'deployment' && unit.kind !== 'statefulSet' && unit.kind !== 'daemonSet') return []
    if (unit.kind !== 'daemonSet' && unit.settings.replicas < 2) return []
    return unit.needs.claims.flatMap(({ unit: id, at }): readonly Finding[] => {
      const claim = claims.get(id)
      if (claim === undefined || said.has(at)) return []
      const modes: readonly string[] = claim.settings.accessModes
      if (modes.some((mode) => shared.includes(mode))) return []
      said.add(at)
      return [
        {
          _tag: 'ClaimOfOneNode',
          severity: 'warning',
          at,
          because: `${claim.at} can be mounted on one node at a time (${modes.join(', ')}), and pods on others never start`,
          fix: 'let the claim be ReadWriteMany, have one pod, or take a stateful set, each pod of which has a claim of its own',
        },
      ]
    })
  })
}
