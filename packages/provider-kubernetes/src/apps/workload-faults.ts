import type { Fault, Path } from '@konductor/core/config'
import { objectChecks } from '../objects/object-properties.ts'
import { existingFaults } from '../objects/object-references.ts'
import { podFaults } from '../pods/pod-faults.ts'
import type { PodArgs } from '../pods/pod-args.ts'

/** Where the spec of the pods stands in what keeps them running. */
export const podsAt = ['spec', 'template', 'spec'] as const

/** The setting of a workload that a field of it, beside its pods, is made from. */
export const workloadPlace = (path: Path): Path => path.slice(1).filter((key) => key !== 'rollingUpdate')

type Written = Parameters<(typeof objectChecks)[number]>[0]

/** What is wrong with what keeps pods running as it is written, whatever its pods are. */
export const besidePodsFaults: readonly ((config: Written) => readonly Fault[])[] = [
  ...objectChecks,
  (config) => existingFaults(config, [['serviceAccount', 'existingServiceAccount']]),
]

/** What is wrong with the pods of a workload, and with the workload as it would be made. */
export const workloadFaults = (
  pod: PodArgs,
  made: { readonly name: string; readonly object: object },
  placeOf: (path: Path) => Path = workloadPlace,
): readonly Fault[] => podFaults(pod, { ...made, spec: podsAt, placeOf })
