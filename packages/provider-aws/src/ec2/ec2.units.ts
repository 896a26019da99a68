import { impliedKey } from '../kms/key-reference.config.ts'
import { placementOf, type KnownProviders } from '../provider/placement.ts'
import type { AwsUnit } from '../services.ts'
import { autoscalingGroupUnit } from './autoscaling-group.config.ts'
import type { Ec2 } from './ec2.config.ts'
import { autoscalingGroupId, instanceId, keyPairId, launchTemplateId, securityGroupId } from './ec2-ids.ts'
import { emptySecurityGroupUnit } from './empty-security-group.config.ts'
import { instanceUnit } from './instance.config.ts'
import { keyPairUnit } from './key-pair.config.ts'
import { launchTemplateUnit } from './launch-template.config.ts'
import { securityGroupUnit } from './security-group.config.ts'

/** The units that the ec2 service asks for, with the keys that they need of their providers. */
export const ec2Units = (ec2: Ec2, providers: KnownProviders): readonly AwsUnit[] => {
  const { defaultInstanceType: type } = ec2
  return [
    ...Object.entries(ec2.securityGroups).flatMap(([key, own]): readonly AwsUnit[] => {
      const at = securityGroupId(key)
      const placement = placementOf(providers, at, own)
      return [emptySecurityGroupUnit(key, own, at, placement), securityGroupUnit(key, own, placement)]
    }),
    ...Object.entries(ec2.keyPairs).map(([key, own]) =>
      keyPairUnit(key, own, placementOf(providers, keyPairId(key), own)),
    ),
    ...Object.entries(ec2.instances).flatMap(([key, own]): readonly AwsUnit[] => {
      const placement = placementOf(providers, instanceId(key), own)
      return [
        ...(own.encrypted === false ? [] : impliedKey(own, 'ebs', placement)),
        instanceUnit(key, own, type, placement),
      ]
    }),
    ...Object.entries(ec2.launchTemplates).flatMap(([key, own]): readonly AwsUnit[] => {
      const placement = placementOf(providers, launchTemplateId(key), own)
      return [
        ...(own.encrypted === false ? [] : impliedKey(own, 'ebs', placement)),
        launchTemplateUnit(key, own, type, placement),
      ]
    }),
    ...Object.entries(ec2.autoscalingGroups).map(([key, own]) =>
      autoscalingGroupUnit(key, own, placementOf(providers, autoscalingGroupId(key), own)),
    ),
  ]
}
