import { nothingAcknowledgedBy, openingsOf } from '@konductor/core/config'
import type { Finding, Surroundings } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'
import { configMapOpenings } from './config-map.controls.ts'
import { inspectDataFiles } from './inspect-data-files.ts'
import { inspectQuotas } from './inspect-quotas.ts'
import { inspectServices } from './inspect-services.ts'
import { knownWorkloads } from './known-workloads.ts'
import { namespaceSafeguards } from './namespace.controls.ts'
import { serviceAccountSafeguards } from './service-account.controls.ts'
import { serviceSafeguards } from './service.controls.ts'

/** What is worth saying of what the core group is asked for. */
export const inspectCore = (units: readonly KubernetesUnit[], surroundings: Surroundings): readonly Finding[] => [
  ...inspectDataFiles(units, surroundings),
  ...inspectQuotas(units),
  ...inspectServices(units, knownWorkloads(units)),
  ...nothingAcknowledgedBy(units, (unit) => {
    switch (unit.kind) {
      case 'namespace':
        return openingsOf(namespaceSafeguards, unit.settings)
      case 'configMap':
        return configMapOpenings(unit.settings)
      case 'serviceAccount':
        return openingsOf(serviceAccountSafeguards, unit.settings)
      case 'service':
        return openingsOf(serviceSafeguards, unit.settings)
      default:
        return undefined
    }
  }),
]
