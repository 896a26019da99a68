import { closed, defaulted, flag, group, named, optional, type TypeOf } from '@konductor/core/config'
import { AutoscalingGroup, autoscalingGroupKeys } from './autoscaling-group.config.ts'
import { ec2Faults } from './ec2-faults.ts'
import { Instance, instanceKeys } from './instance.config.ts'
import { InstanceType } from './instance-type.ts'
import { KeyPair, keyPairKeys } from './key-pair.config.ts'
import { LaunchTemplate, launchTemplateKeys } from './launch-template.config.ts'
import { SecurityGroup } from './security-group.config.ts'
import { securityGroupKeys } from './security-group-properties.ts'

/** The EC2 section. */
export const Ec2 = closed(
  {
    enabled: defaulted(flag(), true, 'Whether EC2 resources are made.'),
    defaultInstanceType: optional(InstanceType, 'Type of instances that name none.', { example: 't3.micro' }),
    securityGroups: group(named(SecurityGroup, securityGroupKeys), 'Security groups by name.', {
      example: { web: { network: 'main', ingress: { https: { ports: 443, from: { cidr: '10.0.0.0/16' } } } } },
    }),
    keyPairs: group(named(KeyPair, keyPairKeys), 'Key pairs by name.', {
      example: { ops: { publicKey: 'ssh-ed25519 AAAA... ops' } },
    }),
    instances: group(named(Instance, instanceKeys), 'Instances by name.', {
      example: { bastion: { network: 'main', tier: 'private' } },
    }),
    launchTemplates: group(named(LaunchTemplate, launchTemplateKeys), 'Launch templates by name.', {
      example: { web: { network: 'main' } },
    }),
    autoscalingGroups: group(named(AutoscalingGroup, autoscalingGroupKeys), 'Autoscaling groups by name.', {
      example: { web: { network: 'main', launchTemplate: 'web', min: 2, max: 6 } },
    }),
  },
  ec2Faults,
)
export type Ec2 = TypeOf<typeof Ec2>
