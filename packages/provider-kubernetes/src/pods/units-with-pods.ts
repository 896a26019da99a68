import { flatPath, podOf as applicationPod } from '../application/application-pod.ts'
import { nameOnCluster } from '../objects/name-on-cluster.ts'
import type { Path } from '@konductor/core/config'
import type { KubernetesUnit } from '../units.ts'
import type { PodArgs } from './pod-args.ts'
import type { PodConfig } from './pod.config.ts'
import { writtenPod } from './written-pod.ts'

/** A unit that makes pods. */
export interface UnitWithPods {
  readonly unit: KubernetesUnit
  /** `metadata.name` of what makes them, which they carry as a label. */
  readonly name: string
  /** As it is written. */
  readonly config: PodConfig
  /** The same with keys in place of names, as far as configuration says. */
  readonly pod: PodArgs
  /** Where they are: the id of the cluster, and whatever tells one namespace from another. */
  readonly place: string
  /** The setting that stands for one of the pod's own. */
  readonly settingOf: (below: Path) => Path
  /** The namespace, where this stack makes it. */
  readonly namespace?: string
}

const podOf = (unit: KubernetesUnit): PodConfig | undefined => {
  switch (unit.kind) {
    case 'deployment':
    case 'statefulSet':
    case 'daemonSet':
    case 'job':
    case 'cronJob':
      return unit.settings
    case 'application':
      return applicationPod(unit.settings, unit.settings.name)
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
    const config = podOf(unit)
    const called = nameOnCluster(unit)
    if (config === undefined || called === undefined) return []
    const made = 'namespace' in unit.needs ? unit.needs.namespace?.unit : undefined
    return [
      {
        unit,
        name: called.name,
        config,
        pod: writtenPod(config),
        // The main container of an application is written flat.
        settingOf: (below) => (unit.kind === 'application' ? flatPath(called.name, below) : below),
        place: placeOf(unit),
        ...(made === undefined ? {} : { namespace: made }),
      },
    ]
  })
