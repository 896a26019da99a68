import type { ComponentOptions } from '@konductor/interfaces'
import { Alias } from '@pulumi/aws/kms/alias.js'
import { Key } from '@pulumi/aws/kms/key.js'
import { all, type Output } from '@pulumi/pulumi/output.js'
import { RegionalComponent } from '../provider/regional-component.ts'
import { withSupportTags } from '../tags/support-tags.ts'
import type { EncryptionKeyArgs } from './encryption-key-args.ts'
import { keyHome } from './key-home.ts'
import { judgedKey } from './key-openings.ts'
import { keyPolicy } from './key-policy.ts'
import { keySafeguards } from './key.controls.ts'

/**
 * A customer-managed KMS key: rotated each year, opened to nobody but the account's own IAM policies and who is named,
 * granted to services of AWS only, and deleted only after 30 days.
 *
 * @see CIS AWS 3.6, FSBP KMS.3 and KMS.5, CT.KMS.PR.3
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
    const { rotation = true, deletionWindowInDays = 30, grants = 'services', policy = [], multiRegion = false } = args
    const { administrators = [], users = [], services = [] } = args
    const text = (each: unknown): readonly string[] => (typeof each === 'string' ? [each] : [])
    const judged = judgedKey(
      {
        rotation,
        deletionWindowInDays,
        grants,
        policy,
        administrators: administrators.flatMap(text),
        users: users.flatMap(text),
        outsideRoles: args.outsideRoles ?? [],
      },
      args.accounts,
    )
    const tags = withSupportTags(args.tags, this.supports(keySafeguards, judged))
    const key = this.main(Key, {
      description: args.description,
      enableKeyRotation: rotation !== false,
      ...(typeof rotation === 'number' ? { rotationPeriodInDays: rotation } : {}),
      deletionWindowInDays,
      ...(multiRegion ? { multiRegion } : {}),
      policy: all([keyHome(this, args), all([...administrators]), all([...users])]).apply(([home, keepers, askers]) =>
        keyPolicy(home, {
          administrators: keepers,
          users: askers,
          services,
          anybodyGrants: grants === 'anybody',
          statements: policy,
        }),
      ),
      tags,
    })
    const alias = this.child(Alias, 'alias', {
      targetKeyId: key.id,
      ...(args.alias === undefined ? {} : { name: `alias/${args.alias.replace(/^alias\//, '')}` }),
    })
    this.arn = key.arn
    this.keyId = key.id
    this.alias = alias.name
  }
}
