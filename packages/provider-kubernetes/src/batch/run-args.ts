/** How the pods of a job are run, in the words of Kubernetes. */
export interface RunArgs {
  /** `Never`: a new pod for each attempt, so that the logs of the others stay. @default 'Never' */
  readonly restartPolicy?: 'Never' | 'OnFailure' | undefined
  /** Attempts after the first that may fail. @default 3 */
  readonly backoffLimit?: number | undefined
  /** Seconds after which it is ended, whatever it does. @default 600 */
  readonly activeDeadlineSeconds?: number | undefined
  /** Pods that have to end well. @default 1 */
  readonly completions?: number | undefined
  /** Pods at a time. @default 1 */
  readonly parallelism?: number | undefined
  /** `Indexed` gives each pod a number, as `JOB_COMPLETION_INDEX`. @default 'NonIndexed' */
  readonly completionMode?: 'NonIndexed' | 'Indexed' | undefined
  /** Seconds after which the cluster deletes what has ended. @default it stays */
  readonly ttlSecondsAfterFinished?: number | undefined
}

/** When the jobs of a cron job run. */
export interface ScheduleArgs {
  /** Five parts, from minute to day of the week: `30 4 * * *`. */
  readonly schedule: string
  /** Of the schedule, as IANA calls it. @default 'Etc/UTC' */
  readonly timeZone?: string | undefined
  /** What happens where the last one still runs: it is not started, both run, or the last one is ended. @default 'Forbid' */
  readonly concurrencyPolicy?: 'Forbid' | 'Allow' | 'Replace' | undefined
  /** Seconds that it may start late; after that this once is left out. @default however late */
  readonly startingDeadlineSeconds?: number | undefined
  /** Starts none for the time being. @default false */
  readonly suspend?: boolean | undefined
  /** Jobs that are kept of those that ended well. @default 3 */
  readonly successfulJobsHistoryLimit?: number | undefined
  /** Jobs that are kept of those that failed. @default 3 */
  readonly failedJobsHistoryLimit?: number | undefined
}
