import type { WorkloadPort } from '../capabilities.ts'
import { nameOnCluster } from '../objects/name-on-cluster.ts'
import { standardLabels } from '../objects/standard-labels.ts'
import { podPorts } from '../pods/pod-ports.ts'
import { writtenPod } from '../pods/written-pod.ts'
import type { KubernetesUnit } from '../units.ts'

/** What is known of the pods that a unit makes before it is built. */
export interface KnownWorkload {
  readonly unit: KubernetesUnit
  readonly labels: Readonly<Record<string, string>>
  readonly ports: Readonly<Record<string, WorkloadPort>>
}

/** The workloads among units whose pods are known, by id. */
export const knownWorkloads = (units: readonly KubernetesUnit[]): ReadonlyMap<string, KnownWorkload> =>
  new Map(
    units.flatMap((unit) => {
      if (unit.kind !== 'deployment') return []
      const pod = writtenPod(unit.settings)
      const labels = { ...standardLabels(unit.settings.name), ...plain(unit.settings.podLabels) }
      return [[unit.id, { unit, labels, ports: podPorts(pod) }] as const]
    }),
  )

const plain = (labels: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => labels

/** Whether two units are known to be in one namespace of one cluster. */
export const besideEachOther = (a: KubernetesUnit, b: KubernetesUnit): boolean => {
  const [one, other] = [a, b].map((unit) => nameOnCluster(unit)?.namespace)
  const [here, there] = [a, b].map((unit) => ('cluster' in unit.needs ? unit.needs.cluster?.unit : undefined))
  return one !== undefined && one === other && here !== undefined && here === there
}
