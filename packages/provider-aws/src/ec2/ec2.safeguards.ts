import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { emptySecurityGroupSafeguards } from './empty-security-group.controls.ts'
import { securityGroupSafeguards } from './security-group.controls.ts'

/** What the components of EC2 do for security, by their type. */
export const ec2Safeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:aws:SecurityGroup': published(emptySecurityGroupSafeguards),
  'konductor:aws:SecurityGroupRules': published(securityGroupSafeguards),
}
