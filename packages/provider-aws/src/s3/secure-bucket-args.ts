import type { Identifier } from '@konductor/core/config'
import type { Input, Resource } from '@pulumi/pulumi'
import type { Regional } from '../provider/regional-component.ts'
import type { BucketStatement } from './bucket-statement.config.ts'
import type { CorsRule } from './cors.config.ts'
import type { Lifecycle } from './lifecycle.config.ts'
import type { Notifications } from './notifications.config.ts'
import type { ObjectLock } from './object-lock.config.ts'
import type { Website } from './website.config.ts'

/** Where access logs go. */
export interface LoggingArgs {
  /** Name in AWS of a bucket that takes them. */
  readonly bucket: Input<string>
  /** What the keys of the logs start with. @default the logical name and a slash */
  readonly prefix?: Input<string> | undefined
  /** What must exist before: the bucket that takes them, with its policy. */
  readonly after?: readonly Resource[] | undefined
}

/** Where the copies of objects go. */
export interface ReplicationArgs {
  readonly bucketArn: Input<string>
  /** The key that copies are encrypted with. @default what the other bucket encrypts with, as long as S3 manages it */
  readonly kmsKeyArn?: Input<string> | undefined
  /** @default a role that may copy from the one bucket to the other and nothing else */
  readonly roleArn?: Input<string> | undefined
  /** ARN of the policy that a role of its own can never do more than. */
  readonly permissionsBoundary?: Input<string> | undefined
  /** What must exist before: the other bucket, with its versioning. */
  readonly after?: readonly Resource[] | undefined
}

/** A statement of a bucket's policy. */
export type BucketStatementArgs = Omit<BucketStatement, 'principals'> & {
  readonly principals: {
    /** Account ids, ARNs of users and roles, or `*`. */
    readonly aws?: readonly Input<string>[]
    readonly services?: readonly string[]
  }
}

/** What a {@link SecureBucket} is made from. */
export interface SecureBucketArgs extends Regional {
  /** Where access logs go. There is no safe default for it, so it must be said; `false` gives up S3.9. */
  readonly logging: LoggingArgs | false
  /** Name in AWS. @default the logical name and what Pulumi adds to make it unique */
  readonly name?: Input<string> | undefined
  /** @default true */
  readonly versioning?: boolean | undefined
  /** `kms`: a customer key; `aes256`: one that S3 manages; `false`: whatever S3 does by itself. @default 'kms' */
  readonly encryption?: 'kms' | 'aes256' | false | undefined
  /** @default a key of its own, where `encryption` is `kms` */
  readonly kmsKeyArn?: Input<string> | undefined
  /** @default old versions expire after 90 days, unfinished uploads after 7 */
  readonly lifecycle?: Lifecycle | undefined
  /** Accounts that a policy may let in without anything being given up. @default none */
  readonly accounts?: readonly Identifier[] | undefined
  /**
   * Whom `policy` lets in although they are not of those accounts, where ARNs do not say so yet.
   *
   * @default the ARNs and accounts of `policy` that are others
   */
  readonly outsiders?: readonly string[] | undefined
  /** Statements beside those that deny whatever is not TLS 1.2. */
  readonly policy?: readonly BucketStatementArgs[] | undefined
  /** Lets a policy make objects public; gives up S3.8. @default false */
  readonly publicAccess?: boolean | undefined
  readonly objectLock?: ObjectLock | undefined
  readonly replication?: ReplicationArgs | undefined
  readonly notifications?: Notifications | undefined
  /** Which pages of other sites may use it from a browser. @default none */
  readonly cors?: readonly CorsRule[] | undefined
  /** Serves its objects as a website; gives up S3.5, S3.6 and S3.8 unless it only sends requests elsewhere. */
  readonly website?: Website | undefined
  /** Lets S3, load balancers and flow logs of this account deliver their logs into it. @default false */
  readonly takesLogs?: boolean | undefined
  /** Deletes a bucket with the objects in it. @default false */
  readonly forceDestroy?: boolean | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
  /** Account id. @default the provider's own, which AWS is asked for where a policy needs it */
  readonly account?: Input<string> | undefined
}
