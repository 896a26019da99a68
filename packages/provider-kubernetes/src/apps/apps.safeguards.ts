import type { PublishedSafeguard } from '@konductor/interfaces'

/** What the components of the group apps do for security, by their type. */
export const appsSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {}
