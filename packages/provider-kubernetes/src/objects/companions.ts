import { applicationCompanions } from '../application/application-companions.ts'
import { statefulSetCompanions } from '../apps/stateful-set-companions.ts'
import { namespaceCompanions } from '../core/namespace-companions.ts'
import { podCompanions } from '../pods/pod-companions.ts'
import type { KubernetesUnit } from '../units.ts'
import type { Companion } from './companion.ts'

/** What a unit makes beside the object that it is called after. */
export const companions = (unit: KubernetesUnit): readonly Companion[] => {
  switch (unit.kind) {
    case 'namespace':
      return namespaceCompanions(unit.settings)
    case 'statefulSet':
      return statefulSetCompanions(unit.settings)
    case 'application':
      return applicationCompanions(unit.settings)
    case 'deployment':
    case 'daemonSet':
    case 'job':
    case 'cronJob':
      return podCompanions(unit.settings)
    default:
      return []
  }
}
