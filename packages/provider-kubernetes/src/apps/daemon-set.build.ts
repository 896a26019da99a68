import { supportedControls } from '@konductor/core/config'
import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { besidePod } from '../pods/beside-pod.ts'
import { podPorts } from '../pods/pod-ports.ts'
import { resolvedPod } from '../pods/resolved-pod.ts'
import { daemonSetSafeguards } from './daemon-set.controls.ts'
import { SecureDaemonSet } from './secure-daemon-set.ts'

/** Builds a daemon set on its cluster. */
export const buildDaemonSet: Builder<'daemonSet', KubernetesCatalogue['daemonSet']> = (unit, resolved, context) => {
  const { settings } = unit
  const pod = resolvedPod(settings, resolved)
  const set = new SecureDaemonSet(
    unit.name,
    { ...besidePod(settings), ...pod, namespace: namespaceOf(settings, resolved) },
    context.options(unit, resolved.cluster.provider),
  )
  const { workload: name, namespace, selector, claims } = set
  return {
    claims,
    offers: {
      'kubernetes.workload': {
        kind: 'DaemonSet',
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
      controls: supportedControls(daemonSetSafeguards, pod, Object.keys(unit.override ?? {})),
    },
  }
}
