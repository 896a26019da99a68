/** What a job is like when nobody says otherwise. */
export const batchDefaults = {
  restartPolicy: 'Never',
  /** Fewer than the six of Kubernetes: what failed thrice fails for a reason. */
  backoffLimit: 3,
  /** A job that hangs ends. */
  activeDeadlineSeconds: 600,
  concurrencyPolicy: 'Forbid',
  timeZone: 'Etc/UTC',
  successfulJobsHistoryLimit: 3,
  failedJobsHistoryLimit: 3,
} as const
