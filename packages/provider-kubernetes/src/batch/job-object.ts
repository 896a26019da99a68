import type { types } from '@pulumi/kubernetes'
import type { Input } from '@pulumi/pulumi'
import { selectorLabels } from '../objects/standard-labels.ts'
import { podTemplate } from '../pods/pod-template.ts'
import type { PodArgs } from '../pods/pod-args.ts'
import { batchDefaults } from './batch-defaults.ts'
import { cronJobSpec, jobSpec } from './job-spec.ts'
import type { RunArgs, ScheduleArgs } from './run-args.ts'

/** Who runs, and as whom. */
interface Ran {
  /** `metadata.name` of the job. */
  readonly name: string
  readonly serviceAccountName: Input<string>
  readonly labels: Readonly<Record<string, Input<string>>>
}

/** The spec of a job and its pods. */
export const wholeJobSpec = (args: PodArgs & RunArgs, of: Ran): types.input.batch.v1.JobSpec =>
  jobSpec(
    args,
    podTemplate(
      args,
      {
        name: of.name,
        serviceAccountName: of.serviceAccountName,
        restartPolicy: args.restartPolicy ?? batchDefaults.restartPolicy,
        // A job has mostly one pod: it is spread where somebody says so.
        ...(args.topologySpread === undefined ? {} : { selector: selectorLabels(of.name) }),
      },
      of.labels,
    ),
  )

/** The spec of a cron job, its jobs and their pods. */
export const wholeCronJobSpec = (args: PodArgs & RunArgs & ScheduleArgs, of: Ran): types.input.batch.v1.CronJobSpec =>
  cronJobSpec(args, { metadata: { labels: of.labels }, spec: wholeJobSpec(args, of) })
