import type { WorkloadPort } from '../capabilities.ts'
import { nameOnCluster } from '../objects/name-on-cluster.ts'
import { standardLabels } from '../objects/standard-labels.ts'
import { podPorts } from '../pods/pod-ports.ts'
import { unitsWithPods } from '../pods/units-with-pods.ts'
import type { KubernetesUnit } from '../units.ts'

/** What is known of the pods that a unit makes before it is built. */
export interface KnownWorkload {
  readonly unit: KubernetesUnit
  readonly labels: Readonly<Record<string, unknown>>
  readonly ports: Readonly<Record<string, WorkloadPort>>
}

/** The units that make pods, by id. */
export const knownWorkloads = (units: readonly KubernetesUnit[]): ReadonlyMap<string, KnownWorkload> =>
  new Map(
    unitsWithPods(units).map(({ unit, name, pod }) => [
      unit.id,
      { unit, labels: { ...standardLabels(name), ...pod.podLabels }, ports: podPorts(pod) },
    ]),
  )

/** Labels that pods may have beside those that are known here. */
const mayHave = /^app\.kubernetes\.io\/(component|part-of|version)$/

/** The workloads beside a unit, in its namespace; nothing where labels fit the pods of one of them. */
export const unselected = (
  unit: KubernetesUnit,
  labels: Readonly<Record<string, string>>,
  workloads: ReadonlyMap<string, KnownWorkload>,
): readonly KnownWorkload[] => {
  const asked = Object.entries(labels).filter(([key]) => !mayHave.test(key))
  const near = [...workloads.values()].filter((workload) => besideEachOther(unit, workload.unit))
  const fits = near.some((workload) => asked.every(([key, value]) => workload.labels[key] === value))
  return Object.keys(labels).length === 0 || fits ? [] : near
}

/** Whether two units are known to be in one namespace of one cluster. */
const besideEachOther = (a: KubernetesUnit, b: KubernetesUnit): boolean => {
  const [one, other] = [a, b].map((unit) => nameOnCluster(unit)?.namespace)
  const [here, there] = [a, b].map((unit) => ('cluster' in unit.needs ? unit.needs.cluster?.unit : undefined))
  return one !== undefined && one === other && here !== undefined && here === there
}
