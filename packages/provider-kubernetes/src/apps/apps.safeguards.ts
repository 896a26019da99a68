import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { daemonSetSafeguards } from './daemon-set.controls.ts'
import { deploymentSafeguards } from './deployment.controls.ts'
import { statefulSetSafeguards } from './stateful-set.controls.ts'

/** What the components of the group apps do for security, by their type. */
export const appsSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:kubernetes:SecureDeployment': published(deploymentSafeguards),
  'konductor:kubernetes:SecureStatefulSet': published(statefulSetSafeguards),
  'konductor:kubernetes:SecureDaemonSet': published(daemonSetSafeguards),
}
