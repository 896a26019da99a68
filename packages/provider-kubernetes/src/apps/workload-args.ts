import type { NamespacedArgs } from '../objects/object-meta.ts'
import type { PodArgs } from '../pods/pod-args.ts'

/** What every component takes that keeps pods running. */
export interface WorkloadArgs extends NamespacedArgs, PodArgs {
  /** Seconds that a pod has to be ready before it counts. @default 0 */
  readonly minReadySeconds?: number | undefined
  /** Former versions that are kept to go back to. @default that of Kubernetes, 10 */
  readonly revisionHistoryLimit?: number | undefined
}

/** A number of pods, or a share of them: `25%`. */
export type PodsOrShare = number | string
