import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { podUnit } from '../pods/pod-unit.ts'
import { builtWorkload } from './built-workload.ts'
import { claimTemplates } from './claim-templates.ts'
import { SecureStatefulSet } from './secure-stateful-set.ts'

/** Builds a stateful set on its cluster. */
export const buildStatefulSet: Builder<'statefulSet', KubernetesCatalogue['statefulSet']> = (
  unit,
  resolved,
  context,
) => {
  const { args, options } = podUnit(unit, resolved, context)
  const { existingService: serviceName, volumeClaimTemplates: templates, ...rest } = args
  const volumeClaimTemplates = claimTemplates(templates, (index) => resolved.storageClasses[index]?.name)
  const set = new SecureStatefulSet(unit.name, { ...rest, serviceName, volumeClaimTemplates }, options)
  const built = builtWorkload('StatefulSet', set, args, resolved.cluster)
  return { ...built, state: { ...built.state, service: set.service } }
}
