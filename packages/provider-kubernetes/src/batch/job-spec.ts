import type { types } from '@pulumi/kubernetes'
import { batchDefaults } from './batch-defaults.ts'
import type { RunArgs, ScheduleArgs } from './run-args.ts'

/** The spec of a Job. */
export const jobSpec = (args: RunArgs, template: types.input.core.v1.PodTemplateSpec): types.input.batch.v1.JobSpec => {
  const { completions, parallelism, completionMode, ttlSecondsAfterFinished } = args
  return {
    backoffLimit: args.backoffLimit ?? batchDefaults.backoffLimit,
    activeDeadlineSeconds: args.activeDeadlineSeconds ?? batchDefaults.activeDeadlineSeconds,
    ...(completions === undefined ? {} : { completions }),
    ...(parallelism === undefined ? {} : { parallelism }),
    ...(completionMode === undefined ? {} : { completionMode }),
    ...(ttlSecondsAfterFinished === undefined ? {} : { ttlSecondsAfterFinished }),
    template,
  }
}

/** The spec of a CronJob. */
export const cronJobSpec = (
  args: ScheduleArgs,
  job: types.input.batch.v1.JobTemplateSpec,
): types.input.batch.v1.CronJobSpec => ({
  schedule: args.schedule,
  timeZone: args.timeZone ?? batchDefaults.timeZone,
  concurrencyPolicy: args.concurrencyPolicy ?? batchDefaults.concurrencyPolicy,
  ...(args.startingDeadlineSeconds === undefined ? {} : { startingDeadlineSeconds: args.startingDeadlineSeconds }),
  suspend: args.suspend ?? false,
  successfulJobsHistoryLimit: args.successfulJobsHistoryLimit ?? batchDefaults.successfulJobsHistoryLimit,
  failedJobsHistoryLimit: args.failedJobsHistoryLimit ?? batchDefaults.failedJobsHistoryLimit,
  jobTemplate: job,
})
