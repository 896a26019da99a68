import { supportedControls } from '@konductor/core/config'
import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { besidePod } from '../pods/beside-pod.ts'
import { podPorts } from '../pods/pod-ports.ts'
import { resolvedPod } from '../pods/resolved-pod.ts'
import { deploymentSafeguards } from './deployment.controls.ts'
import { SecureDeployment } from './secure-deployment.ts'

/** Builds a deployment on its cluster. */
export const buildDeployment: Builder<'deployment', KubernetesCatalogue['deployment']> = (unit, resolved, context) => {
  const { settings } = unit
  const pod = resolvedPod(settings, resolved)
  const deployment = new SecureDeployment(
    unit.name,
    { ...besidePod(settings), ...pod, namespace: namespaceOf(settings, resolved) },
    context.options(unit, resolved.cluster.provider),
  )
  const { workload: name, namespace, selector, claims } = deployment
  return {
    claims,
    offers: {
      'kubernetes.workload': {
        kind: 'Deployment',
        apiVersion: 'apps/v1',
        name,
        namespace,
        selector,
        ports: podPorts(pod),
      },
    },
    state: {
      name,
      namespace,
      cluster: resolved.cluster.name,
      controls: supportedControls(deploymentSafeguards, pod, Object.keys(unit.override ?? {})),
    },
  }
}
