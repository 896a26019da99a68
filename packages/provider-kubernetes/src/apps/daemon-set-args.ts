import type { PodsOrShare, WorkloadArgs } from './workload-args.ts'

/** How old pods make way for new ones. */
export interface DaemonSetStrategyArgs {
  /** `OnDelete` waits until somebody deletes them. @default 'RollingUpdate' */
  readonly type?: 'RollingUpdate' | 'OnDelete' | undefined
  /** Nodes that may be without one meanwhile. @default 1 */
  readonly maxUnavailable?: PodsOrShare | undefined
  /** Nodes that may have two meanwhile. @default 0 */
  readonly maxSurge?: PodsOrShare | undefined
}

/** What a `SecureDaemonSet` takes. */
export interface SecureDaemonSetArgs extends Omit<WorkloadArgs, 'topologySpread'> {
  readonly updateStrategy?: DaemonSetStrategyArgs | undefined
}
