import type { ComponentOptions } from '@konductor/interfaces'
import { getCallerIdentityOutput } from '@pulumi/aws/getCallerIdentity.js'
import { Bucket } from '@pulumi/aws/s3/bucket.js'
import { BucketCorsConfiguration } from '@pulumi/aws/s3/bucketCorsConfiguration.js'
import { BucketLifecycleConfiguration } from '@pulumi/aws/s3/bucketLifecycleConfiguration.js'
import { BucketLogging } from '@pulumi/aws/s3/bucketLogging.js'
import { BucketNotification } from '@pulumi/aws/s3/bucketNotification.js'
import { BucketObjectLockConfiguration } from '@pulumi/aws/s3/bucketObjectLockConfiguration.js'
import { BucketOwnershipControls } from '@pulumi/aws/s3/bucketOwnershipControls.js'
import { BucketPolicy } from '@pulumi/aws/s3/bucketPolicy.js'
import { BucketPublicAccessBlock } from '@pulumi/aws/s3/bucketPublicAccessBlock.js'
import { BucketReplicationConfig } from '@pulumi/aws/s3/bucketReplicationConfig.js'
import { BucketServerSideEncryptionConfiguration } from '@pulumi/aws/s3/bucketServerSideEncryptionConfiguration.js'
import { BucketVersioning } from '@pulumi/aws/s3/bucketVersioning.js'
import { BucketWebsiteConfiguration } from '@pulumi/aws/s3/bucketWebsiteConfiguration.js'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { all, Output, output } from '@pulumi/pulumi/output.js'
import { EncryptionKey } from '../kms/encryption-key.ts'
import { RegionalComponent } from '../provider/regional-component.ts'
import { withSupportTags } from '../tags/support-tags.ts'
import { bucketSafeguards } from './bucket.controls.ts'
import { bucketPolicyDocument } from './bucket-policy-document.ts'
import { needsAccount, type PolicyStatement } from './bucket-policy.ts'
import { corsRules } from './cors-rules.ts'
import { outsiders } from './bucket-statement.config.ts'
import { knownStatements } from './known-statements.ts'
import { encryptionRules } from './encryption-rules.ts'
import { lifecycleRules } from './lifecycle-rules.ts'
import { notificationTargets } from './notification-targets.ts'
import { publicAccessBlock } from './public-access-block.ts'
import { replicationRules } from './replication-rules.ts'
import { Replicator } from './replicator.ts'
import type { SecureBucketArgs } from './secure-bucket-args.ts'
import { servesObjects } from './website.config.ts'
import { websiteSettings } from './website-settings.ts'
import { wrongBucketArgs } from './wrong-bucket-args.ts'

/**
 * An S3 bucket that nobody outside the account can reach, whose objects are encrypted with a customer key, keep their
 * old versions, travel over TLS 1.2 or newer only, and whose readers and writers are logged.
 *
 * @see FSBP S3.1-S3.3, S3.5, S3.6, S3.8-S3.13; CIS AWS 2.1.1, 2.1.4
 * @example
 * const logs = new SecureBucket('logs', logBucketArgs())
 * const reports = new SecureBucket('reports', { logging: { bucket: logs.bucketName } })
 */
export class SecureBucket extends RegionalComponent {
  readonly arn: Output<string>
  /** Name in AWS. */
  readonly bucketName: Output<string>
  readonly bucketRegionalDomainName: Output<string>
  /** Where S3 serves it as a website. */
  readonly websiteEndpoint?: Output<string>

  constructor(name: string, args: SecureBucketArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:SecureBucket', name, args, opts)
    const { versioning = true, encryption = 'kms', lifecycle = {}, policy = [], takesLogs = false } = args
    const { logging, objectLock, notifications, replication, cors, website } = args
    const wrong = wrongBucketArgs({ ...args, encryption, versioning })
    if (wrong !== undefined) throw new ResourceError(wrong, this, true)
    const controls = this.supports(bucketSafeguards, {
      encryption,
      logging,
      notifications,
      objectLock,
      outsiders: args.outsiders ?? outsiders(policy, args.accounts),
      publicAccess: args.publicAccess ?? false,
      replication,
      versioning,
      website,
    })
    const kmsKeyArn =
      encryption === 'kms'
        ? (args.kmsKeyArn ?? this.child(EncryptionKey, 'key', { description: `Encrypts the bucket ${name}` }).arn)
        : undefined

    const bucket = this.main(Bucket, {
      bucket: args.name,
      forceDestroy: args.forceDestroy ?? false,
      tags: withSupportTags(args.tags, controls),
    })
    const of = { bucket: bucket.id }
    const closed = this.child(BucketPublicAccessBlock, 'public-access', {
      ...of,
      ...publicAccessBlock((args.publicAccess ?? false) || servesObjects(website)),
    })
    this.child(BucketOwnershipControls, 'ownership', { ...of, rule: { objectOwnership: 'BucketOwnerEnforced' } })
    if (encryption !== false) {
      this.child(BucketServerSideEncryptionConfiguration, 'encryption', {
        ...of,
        rules: encryptionRules(kmsKeyArn),
      })
    }
    const versions = this.child(BucketVersioning, 'versioning', {
      ...of,
      versioningConfiguration: { status: versioning ? 'Enabled' : 'Suspended' },
    })

    const account =
      takesLogs || needsAccount(policy)
        ? output(args.account ?? getCallerIdentityOutput({}, { parent: this }).accountId)
        : undefined
    const statements = knownStatements(policy)
    const documentOf = (arn: string, id: string | undefined, own: readonly PolicyStatement[]) =>
      bucketPolicyDocument(arn, { own, takesLogs, website: servesObjects(website) }, id)
    this.child(
      BucketPolicy,
      'policy',
      {
        ...of,
        // One Output for most buckets, instead of seven.
        policy:
          account === undefined && !Output.isInstance(statements)
            ? bucket.arn.apply((arn) => documentOf(arn, account, statements))
            : all([bucket.arn, account, statements]).apply((known) => documentOf(...known)),
      },
      // S3 refuses two changes to one bucket's access at the same time.
      { dependsOn: closed },
    )
    if (logging !== false) {
      this.child(
        BucketLogging,
        'logging',
        { ...of, targetBucket: logging.bucket, targetPrefix: logging.prefix ?? `${name}/` },
        { dependsOn: [...(logging.after ?? [])] },
      )
    }
    this.child(
      BucketLifecycleConfiguration,
      'lifecycle',
      { ...of, rules: [...lifecycleRules(lifecycle)] },
      { dependsOn: versions },
    )
    // Alone, without objectLockEnabled on the bucket: that would replace a bucket that exists, and its objects with it.
    if (objectLock !== undefined) {
      this.child(
        BucketObjectLockConfiguration,
        'object-lock',
        { ...of, rule: { defaultRetention: objectLock } },
        { dependsOn: versions },
      )
    }
    if (cors !== undefined) this.child(BucketCorsConfiguration, 'cors', { ...of, corsRules: corsRules(cors) })
    if (website !== undefined) {
      const served = this.child(BucketWebsiteConfiguration, 'website', { ...of, ...websiteSettings(website) })
      this.websiteEndpoint = served.websiteEndpoint
    }
    if (notifications !== undefined) {
      this.child(BucketNotification, 'notifications', { ...of, ...notificationTargets(notifications) })
    }
    if (replication !== undefined) {
      const role =
        replication.roleArn ??
        this.child(Replicator, 'replicator', {
          sourceArn: bucket.arn,
          targetArn: replication.bucketArn,
          sourceKeyArn: kmsKeyArn,
          targetKeyArn: replication.kmsKeyArn,
          account: args.account,
          permissionsBoundary: replication.permissionsBoundary,
        }).roleArn
      this.child(
        BucketReplicationConfig,
        'replication',
        { ...of, role, rules: replicationRules(replication.bucketArn, kmsKeyArn !== undefined, replication.kmsKeyArn) },
        { dependsOn: [versions, ...(replication.after ?? [])] },
      )
    }

    this.arn = bucket.arn
    this.bucketName = bucket.id
    this.bucketRegionalDomainName = bucket.bucketRegionalDomainName
  }
}
