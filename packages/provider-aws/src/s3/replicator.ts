import { Component } from '@konductor/core'
import type { ComponentOptions } from '@konductor/interfaces'
import { getCallerIdentityOutput } from '@pulumi/aws/getCallerIdentity.js'
import { Policy } from '@pulumi/aws/iam/policy.js'
import { Role } from '@pulumi/aws/iam/role.js'
import { RolePolicyAttachment } from '@pulumi/aws/iam/rolePolicyAttachment.js'
import { all, output, type Input, type Output } from '@pulumi/pulumi/output.js'
import { policyDocument } from '../iam/policy-document.ts'
import { replicationPolicy, replicationTrust } from './replication-policy.ts'

/** What a {@link Replicator} is made from. */
export interface ReplicatorArgs {
  readonly sourceArn: Input<string>
  readonly sourceKeyArn?: Input<string> | undefined
  readonly targetArn: Input<string>
  readonly targetKeyArn?: Input<string> | undefined
  readonly account?: Input<string> | undefined
  /** ARN of the policy that the role can never do more than. */
  readonly permissionsBoundary?: Input<string> | undefined
}

/** The role that S3 copies objects as: it can read the one bucket, write the other, and nothing else. */
export class Replicator extends Component {
  readonly roleArn: Output<string>

  constructor(name: string, args: ReplicatorArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:Replicator', name, args, opts)
    this.needs(args, { sourceArn: 'is the bucket to copy from', targetArn: 'is the bucket to copy to' })
    const account = output(args.account ?? getCallerIdentityOutput({}, { parent: this }).accountId)
    const role = this.main(Role, {
      description: 'S3 copies objects as this role',
      assumeRolePolicy: account.apply((id) => policyDocument(replicationTrust(id))),
      maxSessionDuration: 3600,
      permissionsBoundary: args.permissionsBoundary,
    })
    const ends = all([args.sourceArn, args.targetArn, args.sourceKeyArn, args.targetKeyArn])
    const policy = this.child(Policy, 'policy', {
      policy: ends.apply(([sourceArn, targetArn, sourceKeyArn, targetKeyArn]) =>
        policyDocument(
          replicationPolicy({
            sourceArn,
            targetArn,
            ...(sourceKeyArn === undefined ? {} : { sourceKeyArn }),
            ...(targetKeyArn === undefined ? {} : { targetKeyArn }),
          }),
        ),
      ),
    })
    this.child(RolePolicyAttachment, 'attachment', { role: role.name, policyArn: policy.arn })
    this.roleArn = role.arn
  }
}
