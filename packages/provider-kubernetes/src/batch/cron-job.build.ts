import { supportedControls } from '@konductor/core/config'
import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { mainAfter } from '../objects/main-after.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { besidePod } from '../pods/beside-pod.ts'
import { resolvedPod } from '../pods/resolved-pod.ts'
import { cronJobSafeguards } from './cron-job.controls.ts'
import { SecureCronJob } from './secure-cron-job.ts'

/** Builds a cron job on its cluster. */
export const buildCronJob: Builder<'cronJob', KubernetesCatalogue['cronJob']> = (unit, resolved, context) => {
  const { settings } = unit
  const args = {
    ...besidePod(settings),
    ...resolvedPod(settings, resolved),
    namespace: namespaceOf(settings, resolved),
  }
  const { cronJob, namespace, claims } = new SecureCronJob(
    unit.name,
    args,
    mainAfter(context.options(unit, resolved.cluster.provider), resolved.namespace?.ready),
  )
  return {
    claims,
    state: {
      name: cronJob,
      namespace,
      cluster: resolved.cluster.name,
      schedule: settings.schedule,
      controls: supportedControls(cronJobSafeguards, args, Object.keys(unit.override ?? {})),
    },
  }
}
