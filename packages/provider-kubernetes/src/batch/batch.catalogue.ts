import type { PodRoles } from '../pods/pod-needs.ts'
import type { CronJobSettings } from './cron-job.config.ts'
import type { JobSettings } from './job.config.ts'

type Needs = PodRoles & {
  readonly cluster: 'kubernetes.cluster'
  readonly namespace?: 'kubernetes.namespace'
}

/** The kinds of the group batch. */
export type BatchCatalogue = {
  /** A job on one cluster. */
  readonly job: { readonly settings: JobSettings; readonly needs: Needs; readonly offers: never }
  /** A cron job on one cluster. */
  readonly cronJob: { readonly settings: CronJobSettings; readonly needs: Needs; readonly offers: never }
}
