import type { PublishedSafeguard } from '@konductor/interfaces'

/** What the components of the group batch do for security, by their type. */
export const batchSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {}
