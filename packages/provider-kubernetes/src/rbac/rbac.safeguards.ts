import type { PublishedSafeguard } from '@konductor/interfaces'

/** What the components of the group rbac.authorization.k8s.io do for security, by their type. */
export const rbacSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {}
