import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'

/** What is worth saying of what the group rbac.authorization.k8s.io is asked for. */
export const inspectRbac = (_: readonly KubernetesUnit[]): readonly Finding[] => []
