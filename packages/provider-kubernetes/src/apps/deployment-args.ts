import type { PodsOrShare, WorkloadArgs } from './workload-args.ts'

/** How old pods make way for new ones. */
export interface DeploymentStrategyArgs {
  /** `Recreate` ends all of them first. @default 'RollingUpdate' */
  readonly type?: 'RollingUpdate' | 'Recreate' | undefined
  /** Pods above the number that there may be meanwhile. @default 1, and 0 where the pods mount a claim */
  readonly maxSurge?: PodsOrShare | undefined
  /** Pods below the number that there may be meanwhile. @default 0, and 1 where the pods mount a claim */
  readonly maxUnavailable?: PodsOrShare | undefined
}

/** What a `SecureDeployment` takes. */
export interface SecureDeploymentArgs extends WorkloadArgs {
  /** `'autoscaled'`: an autoscaler beside it says how many. @default 3 */
  readonly replicas?: number | 'autoscaled' | undefined
  readonly strategy?: DeploymentStrategyArgs | undefined
  /** Seconds without progress after which an update has failed. @default that of Kubernetes, 600 */
  readonly progressDeadlineSeconds?: number | undefined
}
