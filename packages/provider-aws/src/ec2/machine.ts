import type { ComponentOptions } from '@konductor/interfaces'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { secret, type Input, type Output } from '@pulumi/pulumi/output.js'
import { InstanceProfile } from '../iam/instance-profile.ts'
import { EncryptionKey } from '../kms/encryption-key.ts'
import { RegionalComponent } from '../provider/regional-component.ts'
import type { JudgedMachine } from './machine.controls.ts'
import type { MachineArgs } from './machine-args.ts'
import { SecurityGroup } from './security-group.ts'
import { showsCredentials } from './user-data.ts'

/** What an instance and a launch template have in common: a profile, a security group and a key, where none are given. */
export abstract class Machine extends RegionalComponent {
  protected constructor(type: string, name: string, args: MachineArgs, opts: ComponentOptions) {
    super(type, name, args, opts)
    if (!namesGroups(args) && args.network === undefined) {
      throw new ResourceError(
        'securityGroupIds or network is needed: without them EC2 takes the default group of the VPC, whose rules anybody may have changed',
        this,
        true,
      )
    }
  }

  /** The name of its instance profile. */
  protected profileName({ profileName, partition, permissionsBoundary }: MachineArgs): Input<string> | undefined {
    if (profileName !== undefined) return profileName === false ? undefined : profileName
    return this.child(InstanceProfile, 'profile', { partition, permissionsBoundary }).profileName
  }

  /** The ids of its security groups. */
  protected groupIds(args: MachineArgs): readonly Input<string>[] {
    const { securityGroupIds = [], network } = args
    if (namesGroups(args) || network === undefined) return securityGroupIds
    const group = this.child(SecurityGroup, 'security-group', {
      vpcId: network.vpcId,
      egress: {
        https: { description: 'SSM and other endpoints of the network', ports: 443, to: { vpcCidr: network.cidr } },
      },
    })
    return [group.groupId]
  }

  /** The key of its volumes. */
  protected keyArn(name: string, { encrypted = true, kmsKeyArn }: MachineArgs): Input<string> | undefined {
    if (!encrypted || kmsKeyArn !== undefined) return encrypted ? kmsKeyArn : undefined
    return this.child(EncryptionKey, 'key', { description: `Encrypts the volumes of ${name}`, services: ['ebs'] }).arn
  }
}

/** An empty list names none: EC2 would take the default group. */
const namesGroups = ({ securityGroupIds = [] }: MachineArgs): boolean => securityGroupIds.length > 0

/** User data as a secret, which the SDK does not make it. */
export const hidden = (userData: Input<string> | undefined): Output<string> | undefined =>
  userData === undefined ? undefined : secret(userData)

/** What is judged of a machine, with every default in place. */
export const judgedMachine = (args: MachineArgs): JudgedMachine => ({
  httpTokens: args.metadataOptions?.httpTokens ?? 'required',
  httpEndpoint: args.metadataOptions?.httpEndpoint ?? 'enabled',
  hopLimit: args.metadataOptions?.httpPutResponseHopLimit ?? 1,
  associatePublicIpAddress: args.associatePublicIpAddress ?? false,
  encrypted: args.encrypted ?? true,
  profile: args.profileName !== false,
  monitoring: args.monitoring ?? true,
  ebsOptimized: args.ebsOptimized ?? true,
  credentials: typeof args.userData === 'string' && showsCredentials(args.userData),
})
