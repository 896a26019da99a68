import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { mainAfter } from '../objects/main-after.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { besidePod } from '../pods/beside-pod.ts'
import { resolvedPod } from '../pods/resolved-pod.ts'
import { builtWorkload } from './built-workload.ts'
import { claimTemplates } from './claim-templates.ts'
import { SecureStatefulSet } from './secure-stateful-set.ts'
import { statefulSetSafeguards } from './stateful-set.controls.ts'

/** Builds a stateful set on its cluster. */
export const buildStatefulSet: Builder<'statefulSet', KubernetesCatalogue['statefulSet']> = (
  unit,
  resolved,
  context,
) => {
  const { settings } = unit
  const { existingService, volumeClaimTemplates, ...rest } = besidePod(settings)
  const pod = resolvedPod(settings, resolved)
  const set = new SecureStatefulSet(
    unit.name,
    {
      ...rest,
      ...pod,
      namespace: namespaceOf(settings, resolved),
      serviceName: existingService,
      volumeClaimTemplates: claimTemplates(volumeClaimTemplates, (index) => resolved.storageClasses[index]?.name),
    },
    mainAfter(context.options(unit, resolved.cluster.provider), resolved.namespace?.ready),
  )
  const built = builtWorkload('StatefulSet', set, pod, statefulSetSafeguards, unit, resolved.cluster)
  return { ...built, state: { ...built.state, service: set.service } }
}
