import type { ComponentOptions } from '@konductor/interfaces'
import { getCallerIdentityOutput } from '@pulumi/aws/getCallerIdentity.js'
import * as kms from '@pulumi/aws/kms/index.js'
import { output, type Input, type Output } from '@pulumi/pulumi/output.js'
import { RegionalComponent, type Regional } from '../provider/regional-component.ts'
import { withSupportTags } from '../tags/support-tags.ts'
import { keySafeguards } from './key.controls.ts'
import { keyPolicy } from './key-policy.ts'

/** What an {@link EncryptionKey} is made from. */
export interface EncryptionKeyArgs extends Regional {
  /** What it encrypts, as a sentence. */
  readonly description: Input<string>
  /** The account it belongs to. @default the provider's own, which AWS is asked for */
  readonly account?: Input<string> | undefined
  /** What ARNs of the account start with. @default that of the provider's own account, else `aws` */
  readonly partition?: string | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
}

/**
 * A customer-managed KMS key: rotated each year, opened to nobody but the account's own IAM policies, and deleted only
 * after 30 days.
 *
 * @see CIS AWS 3.6, FSBP KMS.3 and KMS.5
 * @example
 * const key = new EncryptionKey('reports', { description: 'Encrypts the reports' })
 * new SecureBucket('reports', { kmsKeyArn: key.arn, logging: false })
 */
export class EncryptionKey extends RegionalComponent {
  readonly arn: Output<string>
  readonly keyId: Output<string>
  readonly alias: Output<string>

  constructor(name: string, args: EncryptionKeyArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:EncryptionKey', name, args, opts)
    const { description } = args
    const tags = withSupportTags(args.tags, this.supports(keySafeguards, {}))
    const owner =
      args.account === undefined
        ? getCallerIdentityOutput({}, { parent: this }).apply(({ accountId, arn }) => ({
            account: accountId,
            partition: args.partition ?? arn.split(':')[1],
          }))
        : output({ account: args.account, partition: args.partition })
    const key = this.main(kms.Key, {
      description,
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: owner.apply(({ account, partition = 'aws' }) => keyPolicy(account, partition)),
      tags,
    })
    const alias = this.child(kms.Alias, 'alias', { targetKeyId: key.id })
    this.arn = key.arn
    this.keyId = key.id
    this.alias = alias.name
  }
}
