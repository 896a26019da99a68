import type { Fault, Path } from '@konductor/core/config'
import { objectFaults } from '../objects/object-properties.ts'
import { existingFaults } from '../objects/object-references.ts'
import { podFaults } from '../pods/pod-faults.ts'
import type { PodArgs } from '../pods/pod-args.ts'

/** Where the spec of the pods stands in what keeps them running. */
export const podsAt = ['spec', 'template', 'spec'] as const

/** The setting of a workload that a field of it, beside its pods, is made from. */
export const workloadPlace = (path: Path): Path => path.slice(1).filter((key) => key !== 'rollingUpdate')

/** What is wrong with what keeps pods running: as it is written, and as it would be made. */
export const workloadFaults = (
  config: Parameters<typeof objectFaults>[0],
  pod: PodArgs,
  made: { readonly name: string; readonly object: object },
  placeOf: (path: Path) => Path = workloadPlace,
): readonly Fault[] => [
  ...objectFaults(config),
  ...existingFaults(config, [['serviceAccount', 'existingServiceAccount']]),
  ...podFaults(pod, { ...made, spec: podsAt, placeOf }),
]
