import { group, named } from '@konductor/core/config'
import { objectKey } from '../objects/object-names.ts'
import { CronJobConfig, cronJobKey } from './cron-job.config.ts'
import { JobConfig } from './job.config.ts'

/** What `kubernetes.resources` takes of the group batch. */
export const batchCollections = {
  jobs: group(named(JobConfig, objectKey), 'Jobs by key, which is their name in the cluster: each runs once.'),
  cronJobs: group(named(CronJobConfig, cronJobKey), 'Cron jobs by key, which is their name in the cluster.'),
} as const
