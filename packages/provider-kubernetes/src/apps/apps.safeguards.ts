import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { deploymentSafeguards } from './deployment.controls.ts'

/** What the components of the group apps do for security, by their type. */
export const appsSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:kubernetes:SecureDeployment': published(deploymentSafeguards),
}
