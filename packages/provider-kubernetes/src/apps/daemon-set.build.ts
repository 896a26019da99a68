import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { mainAfter } from '../objects/main-after.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { besidePod } from '../pods/beside-pod.ts'
import { resolvedPod } from '../pods/resolved-pod.ts'
import { builtWorkload } from './built-workload.ts'
import { daemonSetSafeguards } from './daemon-set.controls.ts'
import { SecureDaemonSet } from './secure-daemon-set.ts'

/** Builds a daemon set on its cluster. */
export const buildDaemonSet: Builder<'daemonSet', KubernetesCatalogue['daemonSet']> = (unit, resolved, context) => {
  const { settings } = unit
  const pod = resolvedPod(settings, resolved)
  const set = new SecureDaemonSet(
    unit.name,
    { ...besidePod(settings), ...pod, namespace: namespaceOf(settings, resolved) },
    mainAfter(context.options(unit, resolved.cluster.provider), resolved.namespace?.ready),
  )
  return builtWorkload('DaemonSet', set, pod, daemonSetSafeguards, unit, resolved.cluster)
}
