import { Component } from '@konductor/core'
import type { ComponentOptions } from '@konductor/interfaces'
import { getCallerIdentityOutput } from '@pulumi/aws/getCallerIdentity.js'
import * as s3 from '@pulumi/aws/s3/index.js'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { all, output, type Input, type Output } from '@pulumi/pulumi/output.js'
import type { Resource } from '@pulumi/pulumi/resource.js'
import { EncryptionKey } from '../kms/encryption-key.ts'
import { needsAccount } from './bucket-policy.ts'
import { bucketPolicyDocument } from './bucket-policy-document.ts'
import type { BucketStatement } from './bucket-statement.config.ts'
import { encryptionRules } from './encryption-rules.ts'
import type { Lifecycle } from './lifecycle.config.ts'
import { lifecycleRules } from './lifecycle-rules.ts'
import { notificationTargets } from './notification-targets.ts'
import type { Notifications } from './notifications.config.ts'
import type { ObjectLock } from './object-lock.config.ts'
import { publicAccessBlock } from './public-access-block.ts'
import { replicationRules } from './replication-rules.ts'
import { Replicator } from './replicator.ts'

/** Where access logs go. */
export interface LoggingArgs {
  /** Name in AWS of a bucket that takes them. */
  readonly bucket: Input<string>
  /** What the keys of the logs start with. @default the logical name and a slash */
  readonly prefix?: Input<string>
  /** What must exist before: the bucket that takes them, with its policy. */
  readonly after?: readonly Resource[]
}

/** Where the copies of objects go. */
export interface ReplicationArgs {
  readonly bucketArn: Input<string>
  /** The key that copies are encrypted with. @default what the other bucket encrypts with, as long as S3 manages it */
  readonly kmsKeyArn?: Input<string>
  /** @default a role that may copy from the one bucket to the other and nothing else */
  readonly roleArn?: Input<string>
  /** What must exist before: the other bucket, with its versioning. */
  readonly after?: readonly Resource[]
}

/** What a {@link SecureBucket} is made from. */
export interface SecureBucketArgs {
  /** Where access logs go. There is no safe default for it, so it must be said; `false` gives up S3.9. */
  readonly logging: LoggingArgs | false
  /** Name in AWS. @default the logical name and what Pulumi adds to make it unique */
  readonly name?: Input<string>
  /** @default true */
  readonly versioning?: boolean
  /** `kms`: a customer key; `aes256`: one that S3 manages; `false`: whatever S3 does by itself. @default 'kms' */
  readonly encryption?: 'kms' | 'aes256' | false
  /** @default a key of its own, where `encryption` is `kms` */
  readonly kmsKeyArn?: Input<string>
  /** @default old versions expire after 90 days, unfinished uploads after 7 */
  readonly lifecycle?: Lifecycle
  /** Statements beside those that deny whatever is not TLS 1.2. */
  readonly policy?: readonly BucketStatement[]
  /** Lets a policy make objects public; gives up S3.8. @default false */
  readonly publicAccess?: boolean
  readonly objectLock?: ObjectLock
  readonly replication?: ReplicationArgs
  readonly notifications?: Notifications
  /** Lets S3 deliver the access logs of this account's buckets into it. @default false */
  readonly takesLogs?: boolean
  /** Deletes a bucket with the objects in it. @default false */
  readonly forceDestroy?: boolean
  readonly tags?: Input<Record<string, Input<string>>>
  /** Account id. @default the provider's own, which AWS is asked for where a policy needs it */
  readonly account?: Input<string>
}

/**
 * An S3 bucket that nobody outside the account can reach, whose objects are encrypted with a customer key, keep their
 * old versions, travel over TLS 1.2 or newer only, and whose readers and writers are logged.
 *
 * @see FSBP S3.1-S3.3, S3.5, S3.6, S3.8-S3.13; CIS AWS 2.1.1, 2.1.4
 * @example
 * const logs = new SecureBucket('logs', logBucketArgs())
 * const reports = new SecureBucket('reports', { logging: { bucket: logs.bucketName } })
 */
export class SecureBucket extends Component {
  readonly arn: Output<string>
  /** Name in AWS. */
  readonly bucketName: Output<string>
  readonly bucketRegionalDomainName: Output<string>

  constructor(name: string, args: SecureBucketArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:SecureBucket', name, args, opts)
    const { versioning = true, encryption = 'kms', lifecycle = {}, policy = [], takesLogs = false } = args
    const { logging, objectLock, notifications, replication } = args
    if (encryption === 'kms' && replication !== undefined && replication.kmsKeyArn === undefined) {
      throw new ResourceError(
        'replication needs kmsKeyArn: S3 would copy nothing that a customer key encrypts',
        this,
        true,
      )
    }
    if ((objectLock !== undefined || replication !== undefined) && !versioning) {
      throw new ResourceError('objectLock and replication need versioning', this, true)
    }
    const kmsKeyArn =
      encryption === 'kms'
        ? (args.kmsKeyArn ?? this.child(EncryptionKey, 'key', { description: `Encrypts the bucket ${name}` }).arn)
        : undefined

    const bucket = this.main(s3.Bucket, {
      forceDestroy: args.forceDestroy ?? false,
      ...(args.name === undefined ? {} : { bucket: args.name }),
      ...(objectLock === undefined ? {} : { objectLockEnabled: true }),
      ...(args.tags === undefined ? {} : { tags: args.tags }),
    })
    const of = { bucket: bucket.id }
    const closed = this.child(s3.BucketPublicAccessBlock, 'public-access', {
      ...of,
      ...publicAccessBlock(args.publicAccess ?? false),
    })
    this.child(s3.BucketOwnershipControls, 'ownership', { ...of, rule: { objectOwnership: 'BucketOwnerEnforced' } })
    if (encryption !== false) {
      this.child(s3.BucketServerSideEncryptionConfiguration, 'encryption', {
        ...of,
        rules: encryptionRules(kmsKeyArn),
      })
    }
    const versions = this.child(s3.BucketVersioning, 'versioning', {
      ...of,
      versioningConfiguration: { status: versioning ? 'Enabled' : 'Suspended' },
    })

    const account =
      takesLogs || needsAccount(policy)
        ? output(args.account ?? getCallerIdentityOutput({}, { parent: this }).accountId)
        : undefined
    this.child(
      s3.BucketPolicy,
      'policy',
      {
        ...of,
        policy: all([bucket.arn, account]).apply(([arn, id]) => bucketPolicyDocument(arn, policy, takesLogs, id)),
      },
      // S3 refuses two changes to one bucket's access at the same time.
      { dependsOn: closed },
    )
    if (logging !== false) {
      this.child(
        s3.BucketLogging,
        'logging',
        { ...of, targetBucket: logging.bucket, targetPrefix: logging.prefix ?? `${name}/` },
        { dependsOn: [...(logging.after ?? [])] },
      )
    }
    this.child(
      s3.BucketLifecycleConfiguration,
      'lifecycle',
      { ...of, rules: [...lifecycleRules(lifecycle)] },
      { dependsOn: versions },
    )
    if (objectLock !== undefined) {
      this.child(
        s3.BucketObjectLockConfiguration,
        'object-lock',
        { ...of, rule: { defaultRetention: objectLock } },
        { dependsOn: versions },
      )
    }
    if (notifications !== undefined) {
      this.child(s3.BucketNotification, 'notifications', { ...of, ...notificationTargets(notifications) })
    }
    if (replication !== undefined) {
      const role =
        replication.roleArn ??
        this.child(Replicator, 'replicator', {
          sourceArn: bucket.arn,
          targetArn: replication.bucketArn,
          ...(kmsKeyArn === undefined ? {} : { sourceKeyArn: kmsKeyArn }),
          ...(replication.kmsKeyArn === undefined ? {} : { targetKeyArn: replication.kmsKeyArn }),
          ...(args.account === undefined ? {} : { account: args.account }),
        }).roleArn
      this.child(
        s3.BucketReplicationConfig,
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
