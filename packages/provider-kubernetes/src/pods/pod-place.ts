import type { Path } from '@konductor/core/config'
import type { ContainerArgs } from './container-args.ts'
import { variablesInOrder } from './env-spec.ts'
import { byName, firstOf } from './in-order.ts'
import type { PodArgs } from './pod-args.ts'
import { filesOf } from './volumes.ts'

const fields: Readonly<Record<string, readonly string[]>> = {
  securityContext: ['security'],
  livenessProbe: ['probes', 'liveness'],
  readinessProbe: ['probes', 'readiness'],
  startupProbe: ['probes', 'startup'],
  imagePullPolicy: ['pullPolicy'],
}
const securityFields: Readonly<Record<string, readonly string[]>> = {
  readOnlyRootFilesystem: ['writableRootFilesystem'],
  capabilities: ['addCapabilities'],
  runAsNonRoot: ['runAsUser'],
}
const probeFields: Readonly<Record<string, readonly string[]>> = { httpGet: ['http'], tcpSocket: ['tcp'] }

const keyAt = <V>(list: readonly (readonly [string, V])[], index: string | number | undefined): string | undefined =>
  typeof index === 'number' ? list[index]?.[0] : undefined

/** The setting of a container that a field of it is made from. */
const inContainer = (own: ContainerArgs, [field = '', next, ...rest]: Path): Path => {
  if (field === 'securityContext' && typeof next === 'string') {
    if (next === 'allowPrivilegeEscalation' && own.security?.allowPrivilegeEscalation !== true) {
      // Kubernetes leaves no choice there: what asks for it is the one setting to change.
      return ['security', own.security?.privileged === true ? 'privileged' : 'addCapabilities']
    }
    return ['security', ...(securityFields[next] ?? [next])]
  }
  if (/Probe$/.test(String(field)) && typeof next === 'string') {
    const inner = probeFields[next] ?? [next]
    return [...(fields[field] ?? [field]), ...inner, ...(next === 'tcpSocket' ? [] : rest)]
  }
  // What is waited for stands below it in a field of its own.
  if (field === 'lifecycle' && rest[0] === 'sleep') return ['lifecycle', String(next), 'sleep']
  if (field === 'ports') {
    const name = keyAt(byName(own.ports), next)
    return name === undefined ? ['ports'] : ['ports', name]
  }
  if (field === 'env') {
    const name = typeof next === 'number' ? variablesInOrder(own.env)[next] : undefined
    return name === undefined ? ['env'] : ['env', name]
  }
  if (field === 'volumeMounts') {
    const path = keyAt(filesOf(own.files), next)
    return path === undefined ? ['files'] : ['files', path, ...(rest[0] === 'name' ? ['volume'] : [])]
  }
  return [...(fields[field] ?? [field]), ...(next === undefined ? [] : [next]), ...rest]
}

/** Where each volume of a pod is written, in the order in which they stand in it. */
const volumePlaces = (pod: PodArgs, name: string): readonly Path[] => {
  const own = (at: Path, { files }: ContainerArgs): readonly Path[] =>
    filesOf(files).flatMap(([path, { volume }]) => (volume === undefined ? [[...at, 'files', path]] : []))
  return [
    ...byName(pod.volumes).map(([volume]) => ['volumes', volume]),
    ...(pod.initContainers ?? []).flatMap((each, index) => own(['initContainers', index], each)),
    ...firstOf(pod.containers, name).flatMap(([key, each]) => own(['containers', key], each)),
  ]
}

/**
 * The setting of a workload that a field of its pods is made from.
 *
 * @param path From the spec of the pods down.
 * @param name `metadata.name` of the workload, whose container comes first.
 */
export const podPlace = (pod: PodArgs, name: string, path: Path): Path => {
  const [field = '', index, ...rest] = path
  if (field === 'containers') {
    const [key, own] = firstOf(pod.containers, name)[Number(index)] ?? []
    return key === undefined || own === undefined ? ['containers'] : ['containers', key, ...inContainer(own, rest)]
  }
  if (field === 'initContainers') {
    const own = pod.initContainers?.[Number(index)]
    return own === undefined ? ['initContainers'] : ['initContainers', Number(index), ...inContainer(own, rest)]
  }
  if (field === 'volumes') return volumePlaces(pod, name)[Number(index)] ?? ['volumes']
  if (field === 'securityContext') return ['security', ...path.slice(1)]
  if (field === 'topologySpreadConstraints') return ['topologySpread', ...path.slice(1)]
  return path
}
