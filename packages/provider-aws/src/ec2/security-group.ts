import type { ComponentOptions } from '@konductor/interfaces'
import { SecurityGroup as AwsSecurityGroup } from '@pulumi/aws/ec2/securityGroup.js'
import type { Output } from '@pulumi/pulumi'
import { RegionalComponent } from '../provider/regional-component.ts'
import { withSupportTags } from '../tags/support-tags.ts'
import { emptySecurityGroupSafeguards } from './empty-security-group.controls.ts'
import type { SecurityGroupArgs } from './security-group-args.ts'
import { SecurityGroupRules } from './security-group-rules.ts'

/** What a group is described as where nobody does: EC2 never lets it be changed, so it does not hold the name. */
export const closedButForRules = 'Closed but for its rules, each of which says what it is for'

/**
 * A security group that lets nothing in and nothing out but by its rules.
 *
 * @see FSBP EC2.18 and EC2.19, CKV_AWS_23
 * @example
 * const web = new SecurityGroup('web', {
 *   vpcId,
 *   ingress: { https: { ports: 443, from: { cidr: '10.0.0.0/16' } } },
 * })
 */
export class SecurityGroup extends RegionalComponent {
  readonly groupId: Output<string>
  readonly vpcId: Output<string>

  constructor(name: string, args: SecurityGroupArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:SecurityGroup', name, args, opts)
    this.needs(args, { vpcId: 'is the VPC that it is for' })
    const { ingress, egress, description = closedButForRules } = args
    const controls = this.supports(emptySecurityGroupSafeguards, {})
    // Nothing is said of rules here: EC2's own rule that lets everything out goes, and those beside it stay.
    const group = this.main(AwsSecurityGroup, {
      vpcId: args.vpcId,
      name: args.name,
      description,
      tags: withSupportTags(args.tags, controls),
    })
    if (ingress !== undefined || egress !== undefined) {
      this.child(SecurityGroupRules, 'rules', { securityGroupId: group.id, ingress, egress })
    }
    this.groupId = group.id
    this.vpcId = group.vpcId
  }
}
