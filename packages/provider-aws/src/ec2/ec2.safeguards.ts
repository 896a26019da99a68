import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { autoscalingGroupSafeguards } from './autoscaling-group.controls.ts'
import { emptySecurityGroupSafeguards } from './empty-security-group.controls.ts'
import { instanceSafeguards } from './instance.controls.ts'
import { keyPairSafeguards } from './key-pair.controls.ts'
import { launchTemplateSafeguards } from './launch-template.controls.ts'
import { securityGroupSafeguards } from './security-group.controls.ts'

/** What the components of EC2 do for security, by their type. */
export const ec2Safeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:aws:AutoscalingGroup': published(autoscalingGroupSafeguards),
  'konductor:aws:KeyPair': published(keyPairSafeguards),
  'konductor:aws:LaunchTemplate': published(launchTemplateSafeguards),
  'konductor:aws:SecureInstance': published(instanceSafeguards),
  'konductor:aws:SecurityGroup': published(emptySecurityGroupSafeguards),
  'konductor:aws:SecurityGroupRules': published(securityGroupSafeguards),
}
