import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'
import { inspectCompanions } from './inspect-companions.ts'
import { inspectExistingNamespace } from './inspect-existing-namespace.ts'
import { inspectNamespaceOfOthers } from './inspect-namespace-of-others.ts'
import { inspectSameObject } from './inspect-same-object.ts'

/** What is worth saying of objects of any kind. */
export const inspectObjects = (units: readonly KubernetesUnit[]): readonly Finding[] => [
  ...inspectSameObject(units),
  ...inspectCompanions(units),
  ...inspectNamespaceOfOthers(units),
  ...inspectExistingNamespace(units),
]
