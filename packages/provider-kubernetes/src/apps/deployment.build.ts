import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { mainAfter } from '../objects/main-after.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { besidePod } from '../pods/beside-pod.ts'
import { resolvedPod } from '../pods/resolved-pod.ts'
import { builtWorkload } from './built-workload.ts'
import { deploymentSafeguards } from './deployment.controls.ts'
import { SecureDeployment } from './secure-deployment.ts'

/** Builds a deployment on its cluster. */
export const buildDeployment: Builder<'deployment', KubernetesCatalogue['deployment']> = (unit, resolved, context) => {
  const { settings } = unit
  const pod = resolvedPod(settings, resolved)
  const deployment = new SecureDeployment(
    unit.name,
    { ...besidePod(settings), ...pod, namespace: namespaceOf(settings, resolved) },
    mainAfter(context.options(unit, resolved.cluster.provider), resolved.namespace?.ready),
  )
  return builtWorkload('Deployment', deployment, pod, deploymentSafeguards, unit, resolved.cluster)
}
