import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'
import { inspectAcknowledgements } from './inspect-acknowledgements.ts'
import { inspectNamespaces } from './inspect-namespaces.ts'

/** What is worth saying of what the core group is asked for. */
export const inspectCore = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const namespaces = units.filter((unit) => unit.kind === 'namespace')
  return [...inspectNamespaces(namespaces), ...inspectAcknowledgements(namespaces)]
}
