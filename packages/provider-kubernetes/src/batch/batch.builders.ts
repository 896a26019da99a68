import type { ModuleImplementation } from '@konductor/interfaces'
import type { BatchCatalogue } from './batch.catalogue.ts'
import { buildCronJob } from './cron-job.build.ts'
import { buildJob } from './job.build.ts'

/** The builders of the units of the group batch. */
export const batchBuilders: ModuleImplementation<BatchCatalogue>['build'] = {
  job: buildJob,
  cronJob: buildCronJob,
}
