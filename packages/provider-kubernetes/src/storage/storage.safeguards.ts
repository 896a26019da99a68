import type { PublishedSafeguard } from '@konductor/interfaces'

/** What the components of the group storage.k8s.io do for security, by their type. */
export const storageSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {}
