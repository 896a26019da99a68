import type { PublishedSafeguard } from '@konductor/interfaces'

/** What the components of IAM do for security, by their type. */
export const iamSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {}
