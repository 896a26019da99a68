import { Component } from '@konductor/core'
import type { ComponentOptions } from '@konductor/interfaces'
import { InstanceProfile as AwsInstanceProfile } from '@pulumi/aws/iam/instanceProfile.js'
import type { Input, Output } from '@pulumi/pulumi/output.js'
import { withSupportTags } from '../tags/support-tags.ts'
import { instanceProfileSafeguards } from './instance-profile.controls.ts'
import { SecureRole } from './secure-role.ts'

/** What an {@link InstanceProfile} is made from. */
export interface InstanceProfileArgs {
  /** Name in AWS of its role. @default one of its own, which lets Systems Manager in and nothing else */
  readonly role?: Input<string> | undefined
  /** Name in AWS. @default the logical name and what Pulumi adds to make it unique */
  readonly name?: Input<string> | undefined
  /** @default '/' */
  readonly path?: Input<string> | undefined
  /** ARN of the policy that its own role can never do more than. */
  readonly permissionsBoundary?: Input<string> | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
  /** What ARNs of the account start with. @default 'aws' */
  readonly partition?: string | undefined
}

/**
 * What gives EC2 instances a role: one that is given, or one of its own with which Systems Manager can manage them.
 *
 * @see CIS AWS 1.17
 * @example
 * const profile = new InstanceProfile('web')
 */
export class InstanceProfile extends Component {
  readonly arn: Output<string>
  /** Name in AWS. */
  readonly profileName: Output<string>
  /** Name in AWS of its role. */
  readonly roleName: Output<string>

  constructor(name: string, args: InstanceProfileArgs = {}, opts: ComponentOptions = {}) {
    super('konductor:aws:InstanceProfile', name, args, opts)
    const controls = this.supports(instanceProfileSafeguards, { foreignRole: args.role !== undefined })
    const own =
      args.role === undefined
        ? this.child(SecureRole, 'role', {
            description: 'What instances work as',
            trust: { services: ['ec2.amazonaws.com'] },
            managedPolicies: [{ aws: 'AmazonSSMManagedInstanceCore' }],
            path: args.path,
            permissionsBoundary: args.permissionsBoundary,
            tags: args.tags,
            partition: args.partition,
          })
        : undefined
    const profile = this.main(
      AwsInstanceProfile,
      {
        name: args.name,
        path: args.path,
        role: args.role ?? own?.roleName,
        tags: withSupportTags(args.tags, controls),
      },
      // An instance asks for the permissions of its role as soon as it starts.
      own === undefined ? {} : { dependsOn: own },
    )
    this.arn = profile.arn
    this.profileName = profile.name
    this.roleName = profile.role.apply((role) => role ?? '')
  }
}
