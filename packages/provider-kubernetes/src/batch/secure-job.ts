import type { ComponentOptions } from '@konductor/interfaces'
import { Job } from '@pulumi/kubernetes/batch/v1/job.js'
import type { Output } from '@pulumi/pulumi'
import { asOutput } from '../objects/as-output.ts'
import { objectMeta } from '../objects/object-meta.ts'
import { PodComponent } from '../pods/pod-component.ts'
import { batchDefaults } from './batch-defaults.ts'
import type { SecureJobArgs } from './job-args.ts'
import { jobFaults } from './job-faults.ts'
import { wholeJobSpec } from './job-object.ts'
import { secureJobSafeguards } from './job.controls.ts'
import { runFaults } from './run.config.ts'

/**
 * A job that runs once to its end: hardened pods, an account of its own without a token, and an end to what hangs.
 *
 * Kubernetes changes nothing of a job's pods: whatever changes them deletes the job and runs another under its name.
 *
 * @throws ResourceError when the namespace or the containers are not said, or when Kubernetes would refuse them.
 *
 * @example
 * new SecureJob(
 *   'migrate',
 *   { namespace: 'shop', containers: { migrate: { image: 'registry.example.com/shop/migrate:1.4.2' } } },
 *   { provider: cluster },
 * )
 */
export class SecureJob extends PodComponent {
  /** `metadata.name`. */
  readonly job: Output<string>
  readonly namespace: Output<string>

  constructor(name: string, args: SecureJobArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureJob', name, args, opts)
    const called = args.name ?? name
    this.refuse(args, () => [...runFaults(args), ...jobFaults(args, args, called)])
    const controls = this.supports(secureJobSafeguards, args)
    const labels = this.labelsOf(called, args)
    const { wait = true, activeDeadlineSeconds = batchDefaults.activeDeadlineSeconds } = args
    // The provider takes one that runs for one that has failed: where none is waited for, each update would end it.
    const { replaceUnready = wait } = args
    // A minute more than Kubernetes gives it, so that what is said is why it has failed.
    const patience = `${activeDeadlineSeconds + 60}s`
    const job = this.main(
      Job,
      {
        metadata: objectMeta(called, args, controls, {
          labels,
          annotations: {
            ...(replaceUnready ? { 'pulumi.com/replaceUnready': 'true' } : {}),
            // Not skipAwait, by which the provider does not wait for the end of one that another replaces, either.
            ...(wait ? {} : { 'pulumi.com/waitFor': 'jsonpath={.metadata.uid}' }),
          },
        }),
        spec: wholeJobSpec(args, { name: called, serviceAccountName: this.accountOf(called, args), labels }),
      },
      {
        customTimeouts: { create: patience, update: patience },
        // Kubernetes refuses to change these, too; the provider knows of the pods alone.
        replaceOnChanges: ['spec.completions', 'spec.completionMode'],
        // There cannot be two of one name.
        deleteBeforeReplace: true,
      },
    )
    this.job = job.metadata.name
    this.namespace = asOutput(args.namespace)
  }
}
