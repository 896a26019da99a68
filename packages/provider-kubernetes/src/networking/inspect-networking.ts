import { nothingAcknowledgedBy, openingsOf } from '@konductor/core/config'
import type { Finding } from '@konductor/interfaces'
import { knownWorkloads } from '../core/known-workloads.ts'
import type { KubernetesUnit } from '../units.ts'
import { inspectIngresses } from './inspect-ingresses.ts'
import { inspectPolicyPorts } from './inspect-policy-ports.ts'
import { ingressSafeguards } from './ingress.controls.ts'
import { inspectSameRoute } from './inspect-same-route.ts'
import { inspectTlsSecrets } from './inspect-tls-secrets.ts'
import { networkPolicySafeguards } from './network-policy.controls.ts'

/** What is worth saying of what the group networking.k8s.io is asked for. */
export const inspectNetworking = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const policies = units.filter((unit) => unit.kind === 'networkPolicy')
  const ingresses = units.filter((unit) => unit.kind === 'ingress')
  const workloads = knownWorkloads(units)
  return [
    ...inspectPolicyPorts(policies, workloads),
    ...inspectIngresses(units, workloads),
    ...inspectSameRoute(units),
    ...inspectTlsSecrets(units),
    ...nothingAcknowledgedBy(ingresses, ({ settings }) => openingsOf(ingressSafeguards, settings)),
    ...nothingAcknowledgedBy(policies, ({ settings }) => openingsOf(networkPolicySafeguards, settings)),
  ]
}
