import type { ComponentOptions } from '@konductor/interfaces'
import { CronJob } from '@pulumi/kubernetes/batch/v1/cronJob.js'
import type { Output } from '@pulumi/pulumi'
import { asOutput } from '../objects/as-output.ts'
import { objectMeta } from '../objects/object-meta.ts'
import { PodComponent } from '../pods/pod-component.ts'
import { cronJobSafeguards } from './cron-job.controls.ts'
import type { SecureCronJobArgs } from './job-args.ts'
import { jobFaults } from './job-faults.ts'
import { wholeCronJobSpec } from './job-object.ts'
import { runFaults, scheduleFaults } from './run.config.ts'

/**
 * A job that runs whenever its schedule says so, one at a time: hardened pods, an account of its own without a token, and
 * an end to what hangs.
 *
 * @throws ResourceError when the namespace, the containers or the schedule are not said, or when Kubernetes would
 * refuse them.
 *
 * @example
 * new SecureCronJob(
 *   'report',
 *   {
 *     namespace: 'shop',
 *     schedule: '30 4 * * *',
 *     timeZone: 'Europe/Berlin',
 *     containers: { report: { image: 'registry.example.com/shop/report:1.4.2' } },
 *   },
 *   { provider: cluster },
 * )
 */
export class SecureCronJob extends PodComponent {
  /** `metadata.name`. */
  readonly cronJob: Output<string>
  readonly namespace: Output<string>

  constructor(name: string, args: SecureCronJobArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureCronJob', name, args, opts)
    this.needs<SecureCronJobArgs>(args, { schedule: 'says when it runs' })
    const called = args.name ?? name
    this.refuse(args, () => [...scheduleFaults(args), ...runFaults(args), ...jobFaults(args, args, called)])
    const controls = this.supports(cronJobSafeguards, args)
    const labels = this.labelsOf(called, args)
    const cronJob = this.main(CronJob, {
      metadata: objectMeta(called, args, controls, { labels }),
      spec: wholeCronJobSpec(args, { name: called, serviceAccountName: this.accountOf(called, args), labels }),
    })
    this.cronJob = cronJob.metadata.name
    this.namespace = asOutput(args.namespace)
  }
}
