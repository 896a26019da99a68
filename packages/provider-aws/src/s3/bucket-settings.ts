import type { MeantPolicy } from '../iam/managed-policy-reference.config.ts'
import { mergeTags } from '../tags/merge-tags.ts'
import type { Bucket, DefaultBucketConfig } from './bucket-properties.ts'
import type { BucketStatement } from './bucket-statement.config.ts'
import type { Lifecycle } from './lifecycle.config.ts'
import type { LogTarget } from './log-target.config.ts'

/** A bucket with every default in place. */
export interface BucketSettings extends Pick<
  Bucket,
  'name' | 'kmsKeyArn' | 'kmsKey' | 'objectLock' | 'notifications' | 'replication' | 'cors' | 'website'
> {
  readonly provider: string
  /** The region it lives in, where that is another than its provider has. */
  readonly region?: string
  readonly versioning: boolean
  readonly encryption: 'kms' | 'aes256' | false
  readonly logging: boolean | LogTarget
  readonly lifecycle: Lifecycle
  readonly policy: readonly BucketStatement[]
  readonly publicAccess: boolean
  readonly forceDestroy: boolean
  readonly tags: Readonly<Record<string, string>>
  /** Services of AWS deliver logs into it. */
  readonly takesLogs: boolean
  /** Roles that its policy lets in and that are not known to be of its account, by key. */
  readonly outsideRoles?: readonly string[]
  /** The policy that the role which copies objects can never do more than, as of all roles. */
  readonly permissionsBoundary?: MeantPolicy
}

/** The settings of a bucket over what all buckets have; maps merge, lists replace. */
export const bucketSettings = (own: Bucket, defaults: DefaultBucketConfig, takesLogs: boolean): BucketSettings => {
  const {
    provider = 'default',
    versioning = true,
    encryption = true,
    logging = true,
    ...said
  } = { ...defaults, ...own }
  const {
    name,
    kmsKeyArn,
    kmsKey,
    objectLock,
    replication,
    cors,
    website,
    publicAccess = false,
    forceDestroy = false,
    policy = [],
  } = said
  const notifications = own.notifications ?? defaults.notifications
  return {
    provider,
    versioning,
    encryption: encryption === true ? 'kms' : encryption,
    logging,
    lifecycle: { ...defaults.lifecycle, ...own.lifecycle },
    policy,
    publicAccess,
    forceDestroy,
    tags: mergeTags(defaults.tags, own.tags),
    takesLogs: takesLogs || own.takesLogs === true,
    ...(name === undefined ? {} : { name }),
    ...(kmsKeyArn === undefined ? {} : { kmsKeyArn }),
    ...(kmsKey === undefined ? {} : { kmsKey }),
    ...(objectLock === undefined ? {} : { objectLock }),
    ...(notifications === undefined ? {} : { notifications }),
    ...(replication === undefined ? {} : { replication }),
    ...(cors === undefined ? {} : { cors }),
    ...(website === undefined ? {} : { website }),
  }
}
