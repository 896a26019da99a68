import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { podUnit } from '../pods/pod-unit.ts'
import { SecureJob } from './secure-job.ts'

/** Builds a job on its cluster. */
export const buildJob: Builder<'job', KubernetesCatalogue['job']> = (unit, resolved, context) => {
  const { args, options } = podUnit(unit, resolved, context)
  const { job, namespace, claims, controls } = new SecureJob(unit.name, args, options)
  return {
    claims,
    state: {
      name: job,
      namespace,
      cluster: resolved.cluster.name,
      controls,
    },
  }
}
