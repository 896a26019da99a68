import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'
import { inspectDataKeys } from './inspect-data-keys.ts'
import { inspectPodSecurity } from './inspect-pod-security.ts'
import { inspectSamePods } from './inspect-same-pods.ts'
import { unitsWithPods } from './units-with-pods.ts'

/** What is worth saying of whatever makes pods. */
export const inspectPods = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const all = unitsWithPods(units)
  return [...inspectSamePods(all), ...inspectPodSecurity(all, units), ...inspectDataKeys(all, units)]
}
