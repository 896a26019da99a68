import { nothingAcknowledgedBy } from '@konductor/core/config'
import type { Finding } from '@konductor/interfaces'
import { podOpenings } from '../pods/pod.controls.ts'
import { writtenPod } from '../pods/written-pod.ts'
import type { KubernetesUnit } from '../units.ts'
import { inspectClaims } from './inspect-claims.ts'

/** What is worth saying of what the group apps is asked for. */
export const inspectApps = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const workloads = units.filter(
    (unit) => unit.kind === 'deployment' || unit.kind === 'statefulSet' || unit.kind === 'daemonSet',
  )
  return [
    ...nothingAcknowledgedBy(workloads, ({ settings }) => podOpenings(writtenPod(settings))),
    ...inspectClaims(units),
  ]
}
