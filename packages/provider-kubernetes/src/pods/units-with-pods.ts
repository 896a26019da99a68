import { flatPath, podOf as applicationPod } from '../application/application-pod.ts'
import { nameOnCluster } from '../objects/name-on-cluster.ts'
import type { Path } from '@konductor/core/config'
import type { KubernetesUnit } from '../units.ts'
import type { PodArgs } from './pod-args.ts'
import { writtenPod } from './written-pod.ts'

/** A unit that makes pods. */
export interface UnitWithPods {
  readonly unit: KubernetesUnit
  /** `metadata.name` of what makes them, which they carry as a label. */
  readonly name: string
  /** As far as configuration says. */
  readonly pod: PodArgs
  /** Where they are: the id of the cluster, and whatever tells one namespace from another. */
  readonly place: string
  /** The setting that stands for one of the pod's own. */
  readonly settingOf: (below: Path) => Path
  /** The namespace, where this stack makes it. */
  readonly namespace?: string
}

const podOf = (unit: KubernetesUnit): PodArgs | undefined => {
  switch (unit.kind) {
    case 'deployment':
    case 'statefulSet':
    case 'daemonSet':
    case 'job':
    case 'cronJob':
      return writtenPod(unit.settings)
    case 'application':
      return writtenPod(applicationPod(unit.settings, unit.settings.name))
    default:
      return undefined
  }
}

/** The cluster and the namespace that a unit is in: whatever tells one place from another. */
export const placeOf = (unit: KubernetesUnit): string => {
  const cluster = 'cluster' in unit.needs ? unit.needs.cluster?.unit : undefined
  const made = 'namespace' in unit.needs ? unit.needs.namespace?.unit : undefined
  return JSON.stringify([cluster, nameOnCluster(unit)?.namespace ?? made])
}

/** The units that make pods. */
export const unitsWithPods = (units: readonly KubernetesUnit[]): readonly UnitWithPods[] =>
  units.flatMap((unit) => {
    const pod = podOf(unit)
    const called = nameOnCluster(unit)
    if (pod === undefined || called === undefined) return []
    const made = 'namespace' in unit.needs ? unit.needs.namespace?.unit : undefined
    return [
      {
        unit,
        name: called.name,
        pod,
        // The main container of an application is written flat.
        settingOf: (below) => (unit.kind === 'application' ? flatPath(called.name, below) : below),
        place: placeOf(unit),
        ...(made === undefined ? {} : { namespace: made }),
      },
    ]
  })
