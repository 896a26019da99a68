import type { PublishedSafeguard } from '@konductor/interfaces'

/** What the components of EC2 do for security, by their type. */
export const ec2Safeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {}
