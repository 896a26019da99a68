import type { ClaimArgs } from '../core/claim-spec.ts'
import type { PodsOrShare, WorkloadArgs } from './workload-args.ts'

/** How old pods make way for new ones. */
export interface StatefulSetStrategyArgs {
  /** `OnDelete` waits until somebody deletes them. @default 'RollingUpdate', one by one from the last */
  readonly type?: 'RollingUpdate' | 'OnDelete' | undefined
  /** Pods below this number keep their version. @default 0 */
  readonly partition?: number | undefined
  /** Pods that may be away meanwhile; dropped by a cluster without its feature MaxUnavailableStatefulSet. @default 1 */
  readonly maxUnavailable?: PodsOrShare | undefined
}

/** What becomes of the storage of pods that are no more. */
export interface ClaimRetentionArgs {
  /** When the set is deleted, also where Pulumi replaces it: `Delete` takes what all pods have stored. @default 'Retain' */
  readonly whenDeleted?: 'Retain' | 'Delete' | undefined
  /** When it has fewer pods. @default 'Retain' */
  readonly whenScaled?: 'Retain' | 'Delete' | undefined
}

/** What a `SecureStatefulSet` takes. */
export interface SecureStatefulSetArgs extends WorkloadArgs {
  /** Former versions that are kept. Pulumi replaces the set for another number. @default that of Kubernetes, 10 */
  readonly revisionHistoryLimit?: number | undefined
  /** `'autoscaled'`: an autoscaler beside it says how many. @default 1 */
  readonly replicas?: number | 'autoscaled' | undefined
  /** `metadata.name` of a headless service that is there. @default one of its own, called `<name>-headless` */
  readonly serviceName?: string | undefined
  /** Storage of each pod, by the name of the volume: `files: { '/data': { volume: 'data' } }`. Another one replaces the set. */
  readonly volumeClaimTemplates?: Readonly<Record<string, ClaimArgs>> | undefined
  readonly claimRetention?: ClaimRetentionArgs | undefined
  /** `Parallel` starts and ends all at once. Another one replaces the set. @default 'OrderedReady' */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel' | undefined
  readonly updateStrategy?: StatefulSetStrategyArgs | undefined
}
