import { unlessUnsure, type Check, type Fault } from '@konductor/core/config'
import type { ContainerConfig } from './container.config.ts'
import { keysOf, picked } from './picked.ts'
import { podFaults } from './pod-faults.ts'
import { podSpec } from './pod-spec.ts'
import { podProperties, type PodConfig } from './pod.config.ts'
import { writtenPod } from './written-pod.ts'

const { containers: _containers, security: _security, initContainers: _initContainers, ...ofPod } = podProperties

type OfPod = Omit<PodConfig, 'containers' | 'security'>

/** The settings of pods, wherever each of them is written. */
export interface PodSettings {
  /** Containers by name, in maps that can be looked at each for itself. */
  readonly containers: readonly (() => Readonly<Record<string, ContainerConfig>>)[]
  readonly security: () => PodConfig['security']
  readonly own: OfPod & { readonly volumeClaimTemplates?: object }
}

const bare: ContainerConfig = { image: 'image', resources: {}, probes: {}, security: {} }

// A name that hardly anybody gives.
const nobody = 'a-container-of-the-pods'

type Part = (own: ContainerConfig) => Partial<ContainerConfig>

const ports: Part = (own) => picked(own, ['ports'])

/** Settings of a container that are judged together, whatever its others are. */
const partsOfContainer: readonly Part[] = [
  (own) => picked(own, ['ports', 'lifecycle']),
  ...(['liveness', 'readiness', 'startup'] as const).map((probe): Part => (own) => ({
    ...ports(own),
    probes: picked(own.probes, [probe]),
  })),
  ...['cpu', 'memory', 'ephemeral-storage'].map(
    (resource): Part =>
      ({ resources: { requests = {}, limits = {} } }) => ({
        resources: { requests: picked(requests, [resource]), limits: picked(limits, [resource]) },
      }),
  ),
  (own) => picked(own, ['env', 'envFrom']),
]

const faultsOf = (config: Partial<PodConfig>): readonly Fault[] => {
  const pod = writtenPod({ containers: { [nobody]: bare }, security: {}, ...config })
  const spec = podSpec(pod, { name: nobody, serviceAccountName: nobody })
  const object = { apiVersion: 'v1', kind: 'Pod', metadata: { name: nobody }, spec }
  return podFaults(pod, { name: nobody, object, spec: ['spec'] })
}

const inContainers = (containers: Readonly<Record<string, ContainerConfig>>, part: Part): PodConfig['containers'] =>
  Object.fromEntries(Object.entries(containers).map(([name, own]) => [name, { ...bare, ...part(own) }]))

const inFirst = (containers: PodConfig['initContainers'], part: Part): Pick<PodConfig, 'initContainers'> =>
  containers === undefined
    ? {}
    : {
        initContainers: containers.map((own) => ({ ...bare, ...picked(own, ['name', 'sidecar']), ...part(own) })),
      }

/** What containers can mount by name: volumes, and what each pod of a stateful set has of its own. */
const volumesOf = ({ volumes, volumeClaimTemplates = {} }: PodSettings['own']): Pick<PodConfig, 'volumes'> => ({
  volumes: {
    ...volumes,
    ...Object.fromEntries(Object.keys(volumeClaimTemplates).map((name) => [name, { temporary: true }])),
  },
})

/**
 * Checks that each look at a few settings of pods, and find what a check of all of them would: for where something is
 * wrong with others.
 */
export const podParts = ({ containers, security, own }: PodSettings): readonly Check<unknown>[] => {
  const files: Part = (container) => picked(container, ['files'])
  const opened: Part = (container) => picked(container, ['security'])
  const first = (part: Part) => inFirst(own.initContainers, part)
  const all = () => Object.assign({}, ...containers.map((some) => some()))
  return [
    ...containers.flatMap((some) =>
      (unlessUnsure(() => Object.keys(some())) ?? []).flatMap((name): readonly Check<unknown>[] => {
        const each = (part: Part) => ({ containers: inContainers(picked(some(), [name]), part) })
        return [
          ...partsOfContainer.map((part) => () => faultsOf(each(part))),
          () => faultsOf({ ...each(files), ...volumesOf(own) }),
          () => faultsOf({ ...each(opened), security: security() }),
        ]
      }),
    ),
    ...partsOfContainer.map((part) => () => faultsOf(first(part))),
    () => faultsOf({ ...first(files), ...volumesOf(own) }),
    () => faultsOf({ ...first(opened), security: security() }),
    () => faultsOf({ containers: inContainers(all(), ports), ...first(ports) }),
    () => faultsOf({ security: security() }),
    ...keysOf(ofPod).map((key) => () => faultsOf(picked(own, [key]))),
  ]
}

/** The same of pods whose settings all stand where those of a pod do. */
export const partsOfPod = (config: PodConfig & PodSettings['own']): readonly Check<unknown>[] =>
  podParts({ containers: [() => config.containers], security: () => config.security, own: config })
