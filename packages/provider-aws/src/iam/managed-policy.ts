import { Component } from '@konductor/core'
import type { ComponentOptions } from '@konductor/interfaces'
import { Policy } from '@pulumi/aws/iam/policy.js'
import { all, output, type Input, type Output } from '@pulumi/pulumi/output.js'
import { withSupportTags } from '../tags/support-tags.ts'
import { judgedGrants } from './grants.controls.ts'
import { policySafeguards } from './policy.controls.ts'
import { policyDocument } from './policy-document.ts'
import { asksFor, policyStatements, type PolicyStatement } from './policy-statement.ts'
import { refuseFullAccess } from './refuse-full-access.ts'
import { whereabouts, type SaidWhereabouts } from './whereabouts.ts'

/** What a {@link ManagedPolicy} is made from. */
export interface ManagedPolicyArgs extends SaidWhereabouts {
  readonly statements: readonly PolicyStatement[]
  /** What it is for. It cannot be changed later: another one replaces the policy. */
  readonly description?: Input<string> | undefined
  /** Name in AWS. @default the logical name and what Pulumi adds to make it unique */
  readonly name?: Input<string> | undefined
  /** @default '/' */
  readonly path?: Input<string> | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
  /** Why it may do everything, by control: without that, `*` on `*` is refused. */
  readonly acknowledge?: Readonly<Record<string, string>> | undefined
}

/**
 * A policy that roles and groups can have, judged statement by statement.
 *
 * @see FSBP IAM.1, IAM.21; CIS AWS 1.16
 * @example
 * new ManagedPolicy('read-assets', {
 *   statements: [{ actions: ['s3:GetObject'], on: [interpolate`${bucket.arn}/*`] }],
 * })
 */
export class ManagedPolicy extends Component {
  readonly arn: Output<string>

  constructor(name: string, args: ManagedPolicyArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:ManagedPolicy', name, args, opts)
    const { statements } = args
    const judged = judgedGrants(statements, [], 'statements')
    refuseFullAccess(this, judged.opened, args.acknowledge)
    const controls = this.supports(policySafeguards, judged)
    const where = whereabouts(this, args, asksFor(statements, 'account'))
    const policy = this.main(Policy, {
      name: args.name,
      path: args.path,
      description: args.description,
      policy: all([output(statements), where]).apply(([known, at]) => policyDocument(policyStatements(known, at))),
      tags: withSupportTags(args.tags, controls),
    })
    this.arn = policy.arn
  }
}
