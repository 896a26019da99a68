import { nothingAcknowledgedBy, openingsOf } from '@konductor/core/config'
import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'
import { networkPolicySafeguards } from './network-policy.controls.ts'

/** What is worth saying of what the group networking.k8s.io is asked for. */
export const inspectNetworking = (units: readonly KubernetesUnit[]): readonly Finding[] =>
  nothingAcknowledgedBy(
    units.filter((unit) => unit.kind === 'networkPolicy'),
    ({ settings }) => openingsOf(networkPolicySafeguards, settings),
  )
