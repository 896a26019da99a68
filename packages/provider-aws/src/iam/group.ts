import { Component } from '@konductor/core'
import type { ComponentOptions } from '@konductor/interfaces'
import { Group as AwsGroup } from '@pulumi/aws/iam/group.js'
import { GroupMembership } from '@pulumi/aws/iam/groupMembership.js'
import { GroupPolicyAttachment } from '@pulumi/aws/iam/groupPolicyAttachment.js'
import { Policy } from '@pulumi/aws/iam/policy.js'
import { all, output, type Input, type Output } from '@pulumi/pulumi/output.js'
import { attachmentOptions, attachmentRole, awsPolicyArn } from './attachments.ts'
import { judgedGrants } from './grants.controls.ts'
import { groupSafeguards } from './group.controls.ts'
import type { PolicyToAttach } from './managed-policy-args.ts'
import type { Opened } from './opened.ts'
import { policyDocument } from './policy-document.ts'
import { asksFor, policyStatements, type PolicyStatement } from './policy-statement.ts'
import { refuseFullAccess } from './refuse-full-access.ts'
import { whereabouts, type SaidWhereabouts } from './whereabouts.ts'

/** What a {@link Group} is made from. */
export interface GroupArgs extends SaidWhereabouts {
  /** Name in AWS. @default the logical name and what Pulumi adds to make it unique */
  readonly name?: Input<string> | undefined
  /** @default '/' */
  readonly path?: Input<string> | undefined
  /** What its members may do: a managed policy of its own. */
  readonly policies?: readonly PolicyStatement[] | undefined
  /** Policies that exist. */
  readonly managedPolicies?: readonly PolicyToAttach[] | undefined
  /** What its policies open together with those that exist, whose statements are not known here. */
  readonly opensTogether?: readonly Opened[] | undefined
  /** Names of users that exist and are in it; nobody else is then. @default whoever is put in it elsewhere */
  readonly users?: readonly Input<string>[] | undefined
  /** Why it may do everything, by control: without that, `*` on `*` and administrators' policies are refused. */
  readonly acknowledge?: Readonly<Record<string, string>> | undefined
}

/**
 * A group of users, through which they get what they may do; nothing is attached to a user.
 *
 * @see FSBP IAM.2, CIS AWS 1.15
 * @example
 * new Group('auditors', { managedPolicies: [{ aws: 'SecurityAudit' }] })
 */
export class Group extends Component {
  readonly arn: Output<string>
  /** Name in AWS. */
  readonly groupName: Output<string>

  constructor(name: string, args: GroupArgs = {}, opts: ComponentOptions = {}) {
    super('konductor:aws:Group', name, args, opts)
    const { policies = [], managedPolicies = [], users } = args
    const judged = judgedGrants(policies, managedPolicies, 'policies', args.opensTogether)
    refuseFullAccess(this, judged.opened, args.acknowledge)
    this.supports(groupSafeguards, judged)
    const where = whereabouts(this, args, asksFor(policies, 'account'))
    const group = this.main(AwsGroup, { name: args.name, path: args.path })
    if (policies.length > 0) {
      const policy = this.child(Policy, 'policy', {
        description: 'What the group may do',
        path: args.path,
        policy: all([output(policies), where]).apply(([known, at]) => policyDocument(policyStatements(known, at))),
      })
      this.child(GroupPolicyAttachment, 'attachment', { group: group.name, policyArn: policy.arn })
    }
    for (const policy of managedPolicies) {
      const policyArn =
        'aws' in policy ? where.apply(({ partition }) => awsPolicyArn(policy.aws, partition)) : policy.arn
      this.child(
        GroupPolicyAttachment,
        attachmentRole(policy),
        { group: group.name, policyArn },
        attachmentOptions(name, policy),
      )
    }
    if (users !== undefined) this.child(GroupMembership, 'members', { group: group.name, users: [...users] })
    this.arn = group.arn
    this.groupName = group.name
  }
}
