import type { Fault } from '@konductor/core/config'
import { existingFaults } from '../objects/object-references.ts'
import { podFaults } from '../pods/pod-faults.ts'
import type { PodArgs } from '../pods/pod-args.ts'
import { wholeJobSpec } from './job-object.ts'
import type { RunArgs } from './run-args.ts'

/** Where the spec of the pods stands in a job. */
const podsAt = ['spec', 'template', 'spec']

/**
 * What Kubernetes would refuse of a job, or of those that a cron job makes.
 *
 * @param name What the job is called, where that is known.
 */
export const jobFaults = (pod: PodArgs, run: RunArgs, name = 'job'): readonly Fault[] =>
  podFaults(pod, {
    name,
    object: {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name },
      spec: wholeJobSpec({ ...pod, ...run }, { name, serviceAccountName: name, labels: {} }),
    },
    spec: podsAt,
  })

/** What does not fit together in whose account the pods run as. */
export const accountFaults = (config: object): readonly Fault[] =>
  existingFaults(config, [['serviceAccount', 'existingServiceAccount']])
