import type { ModuleImplementation } from '@konductor/interfaces'
import { buildAutoscalingGroup } from './autoscaling-group.build.ts'
import type { Ec2Catalogue } from './ec2.catalogue.ts'
import { buildEmptySecurityGroup } from './empty-security-group.build.ts'
import { buildInstance } from './instance.build.ts'
import { buildKeyPair } from './key-pair.build.ts'
import { buildLaunchTemplate } from './launch-template.build.ts'
import { buildSecurityGroup } from './security-group.build.ts'

/** The builders of the units of EC2. */
export const ec2Builders: ModuleImplementation<Ec2Catalogue>['build'] = {
  emptySecurityGroup: buildEmptySecurityGroup,
  securityGroup: buildSecurityGroup,
  keyPair: buildKeyPair,
  instance: buildInstance,
  launchTemplate: buildLaunchTemplate,
  autoscalingGroup: buildAutoscalingGroup,
}
