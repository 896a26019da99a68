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

/** The units that make pods. */
export interface KnownWorkloads {
  readonly byId: ReadonlyMap<string, KnownWorkload>
  /** Those in the namespace of a unit, as far as that is known. */
  beside(unit: KubernetesUnit): readonly KnownWorkload[]
}

/** The units that make pods. */
export const knownWorkloads = (units: readonly KubernetesUnit[]): KnownWorkloads => {
  const byId = new Map<string, KnownWorkload>()
  const byPlace = new Map<string, KnownWorkload[]>()
  for (const { unit, name, pod } of unitsWithPods(units)) {
    const known = { unit, labels: { ...standardLabels(name), ...pod.podLabels }, ports: podPorts(pod) }
    byId.set(unit.id, known)
    const place = placeOf(unit)
    if (place === undefined) continue
    const others = byPlace.get(place)
    if (others === undefined) byPlace.set(place, [known])
    else others.push(known)
  }
  return { byId, beside: (unit) => byPlace.get(placeOf(unit) ?? '') ?? [] }
}

/** Cluster and namespace of a unit; nothing where the namespace is not known. */
const placeOf = (unit: KubernetesUnit): string | undefined => {
  const namespace = nameOnCluster(unit)?.namespace
  const cluster = 'cluster' in unit.needs ? unit.needs.cluster?.unit : undefined
  return namespace === undefined || cluster === undefined ? undefined : JSON.stringify([cluster, namespace])
}

/** Labels that pods may have beside those that are known here. */
const mayHave = /^app\.kubernetes\.io\/(component|part-of|version)$/

/** The workloads beside a unit, in its namespace; nothing where labels fit the pods of one of them. */
export const unselected = (
  unit: KubernetesUnit,
  labels: Readonly<Record<string, string>>,
  workloads: KnownWorkloads,
): readonly KnownWorkload[] => {
  if (Object.keys(labels).length === 0) return []
  const asked = Object.entries(labels).filter(([key]) => !mayHave.test(key))
  const near = workloads.beside(unit)
  return near.some((workload) => asked.every(([key, value]) => workload.labels[key] === value)) ? [] : near
}
