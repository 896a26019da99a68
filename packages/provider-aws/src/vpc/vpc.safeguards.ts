import type { PublishedSafeguard } from '@konductor/interfaces'

/** What the components of VPC do for security, by their type. */
export const vpcSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {}
