import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'

/** What is worth saying of what the group apps is asked for. */
export const inspectApps = (_: readonly KubernetesUnit[]): readonly Finding[] => []
