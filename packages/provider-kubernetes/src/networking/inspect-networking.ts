import { nothingAcknowledgedBy, openingsOf } from '@konductor/core/config'
import type { Finding } from '@konductor/interfaces'
import { knownWorkloads } from '../core/known-workloads.ts'
import type { KubernetesUnit } from '../units.ts'
import { inspectPolicyPorts } from './inspect-policy-ports.ts'
import { networkPolicySafeguards } from './network-policy.controls.ts'

/** What is worth saying of what the group networking.k8s.io is asked for. */
export const inspectNetworking = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const policies = units.filter((unit) => unit.kind === 'networkPolicy')
  return [
    ...inspectPolicyPorts(policies, knownWorkloads(units)),
    ...nothingAcknowledgedBy(policies, ({ settings }) => openingsOf(networkPolicySafeguards, settings)),
  ]
}
