import type { AutoscalingGroupSettings } from './autoscaling-group.config.ts'
import type { EmptySecurityGroupSettings } from './empty-security-group.config.ts'
import type { InstanceSettings } from './instance.config.ts'
import type { KeyPairSettings } from './key-pair.config.ts'
import type { LaunchTemplateSettings } from './launch-template.config.ts'
import type { SecurityGroupSettings } from './security-group.config.ts'

type MachineNeeds = {
  readonly via: 'aws.provider'
  /** The key that its volumes are encrypted with. */
  readonly key?: 'aws.key'
  /** Where it, or its own security group, is. */
  readonly network?: 'aws.network'
  readonly securityGroups: readonly ['aws.securityGroup']
  readonly profile?: 'aws.instanceProfile'
  readonly keyPair?: 'aws.keyPair'
  /** What the role of its own profile can never do more than. */
  readonly boundary?: 'aws.policy'
}

/** The kinds of units of EC2. */
export type Ec2Catalogue = {
  readonly emptySecurityGroup: {
    readonly settings: EmptySecurityGroupSettings
    readonly needs: { readonly via: 'aws.provider'; readonly network?: 'aws.network' }
    readonly offers: 'aws.emptySecurityGroup'
  }
  readonly securityGroup: {
    readonly settings: SecurityGroupSettings
    readonly needs: {
      readonly via: 'aws.provider'
      /** The group that has the rules. */
      readonly group: 'aws.emptySecurityGroup'
      /** The groups that the rules name. */
      readonly peers: readonly ['aws.emptySecurityGroup']
      /** Those of other stacks that they name. */
      readonly foreign: readonly ['aws.securityGroup']
    }
    readonly offers: 'aws.securityGroup'
  }
  readonly keyPair: {
    readonly settings: KeyPairSettings
    readonly needs: { readonly via: 'aws.provider' }
    readonly offers: 'aws.keyPair'
  }
  readonly instance: {
    readonly settings: InstanceSettings
    readonly needs: MachineNeeds
    readonly offers: 'aws.instance'
  }
  readonly launchTemplate: {
    readonly settings: LaunchTemplateSettings
    readonly needs: MachineNeeds
    readonly offers: 'aws.launchTemplate'
  }
  readonly autoscalingGroup: {
    readonly settings: AutoscalingGroupSettings
    readonly needs: {
      readonly via: 'aws.provider'
      readonly network?: 'aws.network'
      readonly launchTemplate: 'aws.launchTemplate'
    }
    readonly offers: 'aws.autoscalingGroup'
  }
}
