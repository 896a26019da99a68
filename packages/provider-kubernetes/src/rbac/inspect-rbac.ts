import { nothingAcknowledgedBy } from '@konductor/core/config'
import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'
import { bindingOpenings } from './binding.controls.ts'
import { roleOpenings } from './role.controls.ts'

/** What is worth saying of what the group rbac.authorization.k8s.io is asked for. */
export const inspectRbac = (units: readonly KubernetesUnit[]): readonly Finding[] => [
  ...nothingAcknowledgedBy(
    units.filter((unit) => unit.kind === 'role' || unit.kind === 'clusterRole'),
    ({ settings }) => roleOpenings(settings),
  ),
  ...nothingAcknowledgedBy(
    units.filter((unit) => unit.kind === 'roleBinding' || unit.kind === 'clusterRoleBinding'),
    ({ settings }) => bindingOpenings(settings),
  ),
]
