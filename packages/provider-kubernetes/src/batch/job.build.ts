import { supportedControls } from '@konductor/core/config'
import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { mainAfter } from '../objects/main-after.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { besidePod } from '../pods/beside-pod.ts'
import { resolvedPod } from '../pods/resolved-pod.ts'
import { secureJobSafeguards } from './job.controls.ts'
import { SecureJob } from './secure-job.ts'

/** Builds a job on its cluster. */
export const buildJob: Builder<'job', KubernetesCatalogue['job']> = (unit, resolved, context) => {
  const { settings } = unit
  const args = {
    ...besidePod(settings),
    ...resolvedPod(settings, resolved),
    namespace: namespaceOf(settings, resolved),
  }
  const { job, namespace, claims } = new SecureJob(
    unit.name,
    args,
    mainAfter(context.options(unit, resolved.cluster.provider), resolved.namespace?.ready),
  )
  return {
    claims,
    state: {
      name: job,
      namespace,
      cluster: resolved.cluster.name,
      controls: supportedControls(secureJobSafeguards, args, Object.keys(unit.override ?? {})),
    },
  }
}
