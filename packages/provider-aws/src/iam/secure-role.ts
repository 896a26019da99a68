import { Component } from '@konductor/core'
import type { ComponentOptions } from '@konductor/interfaces'
import { Policy } from '@pulumi/aws/iam/policy.js'
import { Role } from '@pulumi/aws/iam/role.js'
import { RolePolicyAttachment } from '@pulumi/aws/iam/rolePolicyAttachment.js'
import { all, output, type Output } from '@pulumi/pulumi/output.js'
import { withSupportTags } from '../tags/support-tags.ts'
import { attachmentOptions, attachmentRole, awsPolicyArn } from './attachments.ts'
import { plainIssuers } from './plain-issuers.ts'
import { policyDocument } from './policy-document.ts'
import { asksFor, policyStatements } from './policy-statement.ts'
import { refuseFullAccess } from './refuse-full-access.ts'
import { judgedRole, roleSafeguards } from './role.controls.ts'
import type { SecureRoleArgs } from './secure-role-args.ts'
import { trustAsksForAccount, trustPolicy } from './trust-policy.ts'
import { whereabouts } from './whereabouts.ts'

/**
 * An IAM role that only those can work as who are named, for an hour at a time, and that may do what its own managed
 * policy says and what is attached to it.
 *
 * @see FSBP IAM.1, IAM.21; CIS AWS 1.15, 1.16
 * @example
 * new SecureRole('reader', {
 *   trust: { services: ['lambda.amazonaws.com'] },
 *   policies: [{ actions: ['s3:GetObject'], on: [interpolate`${bucket.arn}/*`] }],
 * })
 */
export class SecureRole extends Component {
  readonly arn: Output<string>
  /** Name in AWS. */
  readonly roleName: Output<string>
  /** What IAM calls it for ever: `AROA…`. */
  readonly uniqueId: Output<string>

  constructor(name: string, args: SecureRoleArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:SecureRole', name, args, opts)
    this.needs(args, { trust: 'says who may assume it, as { services: […] }' })
    const { trust, policies = [], managedPolicies = [] } = args
    const judged = judgedRole(args)
    refuseFullAccess(this, judged.opened, args.acknowledge)
    const controls = this.supports(roleSafeguards, judged)
    const where = whereabouts(this, args, trustAsksForAccount(trust) || asksFor(policies, 'account'))
    const role = this.main(Role, {
      name: args.name,
      path: args.path,
      description: args.description,
      assumeRolePolicy: all([output(plainIssuers(trust)), where]).apply(([known, at]) =>
        policyDocument(trustPolicy(known, at)),
      ),
      maxSessionDuration: args.maxSessionDuration ?? 3600,
      permissionsBoundary: args.permissionsBoundary,
      tags: withSupportTags(args.tags, controls),
    })
    if (policies.length > 0) {
      const policy = this.child(Policy, 'policy', {
        description: 'What the role may do',
        path: args.path,
        policy: all([output(policies), where]).apply(([known, at]) => policyDocument(policyStatements(known, at))),
        tags: args.tags,
      })
      this.child(RolePolicyAttachment, 'attachment', { role: role.name, policyArn: policy.arn })
    }
    for (const policy of managedPolicies) {
      const policyArn =
        'aws' in policy ? where.apply(({ partition }) => awsPolicyArn(policy.aws, partition)) : policy.arn
      this.child(
        RolePolicyAttachment,
        attachmentRole(policy),
        { role: role.name, policyArn },
        attachmentOptions(name, policy),
      )
    }
    this.arn = role.arn
    this.roleName = role.name
    this.uniqueId = role.uniqueId
  }
}
