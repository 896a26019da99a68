import {
  Acknowledgements,
  choice,
  closed,
  flag,
  list,
  nameRule,
  optional,
  shapes,
  text,
  unitBase,
  unitSettings,
  type TypeOf,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { keyReference } from '../kms/key.config.ts'
import { via } from '../provider/provider.config.ts'
import { Tags } from '../tags/tags.config.ts'
import { BucketStatement } from './bucket-statement.config.ts'
import { Lifecycle } from './lifecycle.config.ts'
import { BucketName, KeyArn } from './bucket-name.ts'
import { LogTarget } from './log-target.config.ts'
import { logBucketReference } from './log-bucket.config.ts'
import { ObjectLock } from './object-lock.config.ts'
import { Replication } from './replication.config.ts'
import { Notifications } from './notifications.config.ts'

/** Children of a secure bucket that `override` reaches. */
export const bucketRoles = [
  'main',
  'public-access',
  'ownership',
  'encryption',
  'versioning',
  'policy',
  'logging',
  'lifecycle',
  'object-lock',
  'notifications',
  'replication',
  'key',
  'replicator',
] as const

// Pulumi adds a dash and 7 characters to the key.
/** Keys of `aws.services.s3.buckets`. */
export const bucketKeys = nameRule(55, 'S3 allows 63 for a bucket, of which Pulumi takes 8 to make the name unique')

const shared = {
  provider: optional(
    text({ expected: 'the name of a provider under aws.providers', pattern: /^[a-z][a-z0-9-]*$/ }),
    'Provider that it lives in (default: default).',
    { example: 'east' },
  ),
  versioning: optional(flag(), 'Keeps old versions of objects (default true).'),
  encryption: optional(
    shapes({ flag: flag(), text: choice('kms', 'aes256') }),
    "kms (default, also true) encrypts with a customer key, aes256 with one of S3's; false leaves it to S3.",
  ),
  kmsKeyArn: optional(KeyArn, "A key that exists; the provider's own key for S3 otherwise."),
  logging: optional(
    shapes({ flag: flag(), map: LogTarget }),
    "Where access logs go; true (default) is the provider's log bucket.",
  ),
  lifecycle: optional(Lifecycle, 'How long old versions and unfinished uploads are kept.'),
  policy: optional(list(BucketStatement), 'Statements added to the bucket policy, which denies whatever is not TLS.'),
  publicAccess: optional(flag(), 'Lets a policy make objects public (default false).'),
  objectLock: optional(ObjectLock, 'Keeps versions from being deleted; cannot be taken off again.'),
  notifications: optional(Notifications, 'Who is told of what happens to objects.'),
  forceDestroy: optional(flag(), 'Lets a bucket that holds objects be deleted with them (default false).'),
  tags: optional(Tags, 'Tags on the bucket, beside those of the provider.'),
  acknowledge: optional(Acknowledgements, 'What is opened on purpose, and why, by control.', {
    example: { 'S3.9': 'holds nothing but build caches' },
  }),
} as const

/** What buckets have unless they say otherwise. */
export const DefaultBucketConfig = closed(shared)
export type DefaultBucketConfig = TypeOf<typeof DefaultBucketConfig>

/**
 * A bucket. Nothing needs to be said of it.
 *
 * @example
 * // aws: { services: { s3: { buckets: { logs: {}, assets: { provider: east } } } } }
 */
export const Bucket = closed({
  name: optional(BucketName, 'Name in AWS (default: its key and what Pulumi adds to make it unique).'),
  ...shared,
  replication: optional(Replication, 'Copies objects to another bucket.'),
  ...unitSettings(bucketRoles),
})
export type Bucket = TypeOf<typeof Bucket>

/** A bucket with every default in place. */
export interface BucketSettings extends Pick<
  Bucket,
  'name' | 'kmsKeyArn' | 'objectLock' | 'notifications' | 'replication'
> {
  readonly provider: string
  readonly versioning: boolean
  readonly encryption: 'kms' | 'aes256' | false
  readonly logging: boolean | LogTarget
  readonly lifecycle: Lifecycle
  readonly policy: readonly BucketStatement[]
  readonly publicAccess: boolean
  readonly forceDestroy: boolean
  readonly tags: Readonly<Record<string, string>>
  readonly acknowledge: Readonly<Record<string, string>>
  /** Other buckets log into it. */
  readonly takesLogs: boolean
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
  const { name, kmsKeyArn, objectLock, replication, publicAccess = false, forceDestroy = false, policy = [] } = said
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
    tags: { ...defaults.tags, ...own.tags },
    acknowledge: { ...defaults.acknowledge, ...own.acknowledge },
    takesLogs,
    ...(name === undefined ? {} : { name }),
    ...(kmsKeyArn === undefined ? {} : { kmsKeyArn }),
    ...(objectLock === undefined ? {} : { objectLock }),
    ...(notifications === undefined ? {} : { notifications }),
    ...(replication === undefined ? {} : { replication }),
  }
}

/** The id of the bucket that has this key. */
export const bucketId = (key: string): string => `aws.services.s3.buckets.${key}`

/** Whether a bucket is encrypted with its provider's key. */
export const usesProviderKey = ({ encryption, kmsKeyArn }: BucketSettings): boolean =>
  encryption === 'kms' && kmsKeyArn === undefined

/**
 * A bucket as plain data.
 *
 * @param provider Whether its provider exists, and where it is named. Where there is none, that is the one problem:
 *   nothing else that the provider would have is needed.
 */
export const bucketUnit = (
  key: string,
  settings: BucketSettings,
  own: Bucket,
  provider: { readonly exists: boolean; readonly at: string },
): UnitOf<'bucket', AwsCatalogue['bucket']> => {
  const at = bucketId(key)
  const { logging, replication } = settings
  const named = typeof logging === 'object' ? logging.bucket : undefined
  return {
    kind: 'bucket',
    id: at,
    at,
    name: key,
    settings,
    needs: {
      via: via(settings.provider, provider.at),
      ...(provider.exists && usesProviderKey(settings) ? { key: keyReference(settings.provider, 's3', at) } : {}),
      ...(provider.exists && logging === true ? { logs: logBucketReference(settings.provider, at) } : {}),
      ...(named === undefined
        ? {}
        : { logsTo: { unit: bucketId(named), capability: 'aws.bucket', at: `${at}.logging.bucket` } }),
      ...(replication?.to === undefined
        ? {}
        : { replica: { unit: bucketId(replication.to), capability: 'aws.bucket', at: `${at}.replication.to` } }),
    },
    offers: ['aws.bucket'],
    stateful: true,
    ...unitBase(own),
  }
}
