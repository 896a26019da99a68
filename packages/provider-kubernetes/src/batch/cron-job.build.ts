import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { podUnit } from '../pods/pod-unit.ts'
import { SecureCronJob } from './secure-cron-job.ts'

/** Builds a cron job on its cluster. */
export const buildCronJob: Builder<'cronJob', KubernetesCatalogue['cronJob']> = (unit, resolved, context) => {
  const { args, options } = podUnit(unit, resolved, context)
  const { cronJob, namespace, claims, controls } = new SecureCronJob(unit.name, args, options)
  return {
    claims,
    state: {
      name: cronJob,
      namespace,
      cluster: resolved.cluster.name,
      schedule: unit.settings.schedule,
      controls,
    },
  }
}
