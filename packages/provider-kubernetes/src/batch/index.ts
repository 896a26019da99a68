export type { SecureCronJobArgs, SecureJobArgs } from './job-args.ts'
export type { RunArgs, ScheduleArgs } from './run-args.ts'
export { SecureCronJob } from './secure-cron-job.ts'
export { SecureJob } from './secure-job.ts'
