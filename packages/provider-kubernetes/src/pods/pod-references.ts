import type { Path, WrittenReference } from '@konductor/core/config'
import type { ContainerConfig } from './container.config.ts'
import type { VolumeConfig } from './file.config.ts'
import { byName } from './in-order.ts'
import type { PodConfig } from './pod.config.ts'

/** What pods can read that this stack, or another, makes. */
export type ReadKind = 'configMap' | 'secret' | 'claim'

/** One place where a pod names what it reads. */
export interface PodReference {
  readonly kind: ReadKind
  readonly written: WrittenReference
  /** From the workload down. */
  readonly below: Path
  /** Whether the pods have its data, so that other data rolls them. */
  readonly rolls: boolean
}

type Sources = Pick<VolumeConfig, ReadKind>

const kinds: readonly ReadKind[] = ['configMap', 'secret', 'claim']

const inSource = (source: Sources, below: Path): readonly PodReference[] =>
  kinds.flatMap((kind) => {
    const written = source[kind]
    return written === undefined ? [] : [{ kind, written, below: [...below, kind], rolls: kind !== 'claim' }]
  })

const inContainer = ({ env, envFrom = [], files }: ContainerConfig, below: Path): readonly PodReference[] => [
  ...byName(env).flatMap(([name, value]) =>
    typeof value === 'string' ? [] : inSource(value, [...below, 'env', name]),
  ),
  ...envFrom.flatMap((each, index) => inSource(each, [...below, 'envFrom', index])),
  ...byName(files).flatMap(([path, file]) => inSource(file, [...below, 'files', path])),
]

/** Everything that a pod reads by reference, in a fixed order. */
export const podReferences = (pod: PodConfig): readonly PodReference[] => [
  ...byName(pod.containers).flatMap(([name, own]) => inContainer(own, ['containers', name])),
  ...(pod.initContainers ?? []).flatMap((own, index) => inContainer(own, ['initContainers', index])),
  ...byName(pod.volumes).flatMap(([name, volume]) => inSource(volume, ['volumes', name])),
  ...(pod.imagePullSecrets ?? []).map((written, index): PodReference => ({
    kind: 'secret',
    written,
    below: ['imagePullSecrets', index],
    rolls: false,
  })),
]

/** What tells one thing from another that is read. */
export const readAs = (written: WrittenReference): string =>
  typeof written === 'string' ? written : `${written.stack} ${written.export}`

/** What a pod reads of one kind, each once: in the order in which its needs are listed and answered. */
export const readsOf = (pod: PodConfig, kind: ReadKind): readonly PodReference[] =>
  [
    ...new Map(
      podReferences(pod)
        .filter((each) => each.kind === kind)
        .toReversed()
        .map((each) => [readAs(each.written), each]),
    ).values(),
  ].toReversed()
