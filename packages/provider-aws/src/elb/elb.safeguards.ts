import type { PublishedSafeguard } from '@konductor/interfaces'

/** What the components of Elastic Load Balancing do for security, by their type. */
export const elbSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {}
