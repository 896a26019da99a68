import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { bindingSafeguards } from './binding.controls.ts'
import { roleSafeguards } from './role.controls.ts'

/** What the components of the group rbac.authorization.k8s.io do for security, by their type. */
export const rbacSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:kubernetes:SecureClusterRole': published(roleSafeguards),
  'konductor:kubernetes:SecureClusterRoleBinding': published(bindingSafeguards),
  'konductor:kubernetes:SecureRole': published(roleSafeguards),
  'konductor:kubernetes:SecureRoleBinding': published(bindingSafeguards),
}
