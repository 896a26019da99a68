import type { NamespacedArgs } from '../objects/object-meta.ts'
import type { PodArgs } from '../pods/pod-args.ts'
import type { RunArgs, ScheduleArgs } from './run-args.ts'

/** What a `SecureJob` takes. */
export interface SecureJobArgs extends NamespacedArgs, PodArgs, RunArgs {
  /** Whether one that has not ended well is made anew by the next `pulumi up`, also one that still runs. @default `wait` */
  readonly replaceUnready?: boolean | undefined
  /** Whether Pulumi waits until it has ended well. @default true */
  readonly wait?: boolean | undefined
}

/** What a `SecureCronJob` takes. */
export interface SecureCronJobArgs
  extends NamespacedArgs, PodArgs, Omit<RunArgs, 'ttlSecondsAfterFinished'>, ScheduleArgs {}
