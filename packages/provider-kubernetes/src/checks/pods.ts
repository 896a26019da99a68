import { isOf, type Manifest } from './manifest.ts'
import { at, items, type Place } from './place.ts'

/** What an object makes pods from. */
export interface PodTemplate {
  readonly metadata: Place
  readonly spec: Place
}

const templates: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  PodTemplate: ['template'],
  ReplicationController: ['spec', 'template'],
  'apps/DaemonSet': ['spec', 'template'],
  'apps/Deployment': ['spec', 'template'],
  'apps/ReplicaSet': ['spec', 'template'],
  'apps/StatefulSet': ['spec', 'template'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
  'batch/Job': ['spec', 'template'],
}

/** Kinds that make pods. */
export const podKinds: readonly string[] = Object.keys(templates)

/** The pod that an object is, or makes. */
export const podOf = (manifest: Manifest): PodTemplate | undefined => {
  const found = Object.entries(templates).find(([kind]) => isOf(manifest, [kind]))
  if (found === undefined) return undefined
  const template = at(manifest.root, ...found[1])
  return { metadata: at(template, 'metadata'), spec: at(template, 'spec') }
}

/** Every container of an object's pods, those that start first among them. */
export const containersOf = (manifest: Manifest): readonly Place[] => {
  const spec = podOf(manifest)?.spec
  if (spec === undefined) return []
  return ['initContainers', 'containers', 'ephemeralContainers'].flatMap((key) => items(at(spec, key)))
}
