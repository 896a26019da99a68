import {
  Acknowledgements,
  choice,
  flag,
  list,
  optional,
  shapes,
  unitSettings,
  type ClosedOf,
} from '@konductor/core/config'
import { keyProperties } from '../kms/key-reference.config.ts'
import { placementProperties } from '../provider/placement.config.ts'
import { Tags } from '../tags/tags.config.ts'
import { BucketName } from './bucket-name.ts'
import { BucketStatement } from './bucket-statement.config.ts'
import { CorsRule } from './cors.config.ts'
import { Lifecycle } from './lifecycle.config.ts'
import { LogTarget } from './log-target.config.ts'
import { Notifications } from './notifications.config.ts'
import { ObjectLock } from './object-lock.config.ts'
import { Replication } from './replication.config.ts'
import { Website } from './website.config.ts'

/** Children of a secure bucket that `override` reaches. */
const bucketRoles = [
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
  'cors',
  'website',
] as const

/** What can be said for all buckets. */
export const sharedProperties = {
  ...placementProperties,
  versioning: optional(flag(), 'Keeps old versions of objects (default true).'),
  encryption: optional(
    shapes({ flag: flag(), text: choice('kms', 'aes256') }),
    "kms (default, also true) encrypts with a customer key, aes256 with one of S3's; false leaves it to S3.",
  ),
  ...keyProperties,
  logging: optional(
    shapes({ flag: flag(), map: LogTarget }),
    "Where access logs go; true (default) is the provider's log bucket.",
  ),
  lifecycle: optional(Lifecycle, 'How long old versions and unfinished uploads are kept.'),
  policy: optional(list(BucketStatement), 'Statements added to the bucket policy, which denies whatever is not TLS.'),
  publicAccess: optional(flag(), 'Lets a policy make objects public (default false).'),
  objectLock: optional(
    ObjectLock,
    'Keeps versions from being deleted. A bucket that exists can take it too, and keeps its objects; it cannot be taken off again.',
  ),
  notifications: optional(Notifications, 'Who is told of what happens to objects.'),
  forceDestroy: optional(flag(), 'Lets a bucket that holds objects be deleted with them (default false).'),
  tags: optional(Tags, 'Tags on the bucket, beside those of the provider.'),
  acknowledge: optional(Acknowledgements, 'What is opened on purpose, and why, by control.', {
    example: { 'S3.9': 'holds nothing but build caches' },
  }),
} as const

/** What can be said of one bucket. */
export const bucketProperties = {
  name: optional(BucketName, 'Name in AWS (default: its key and what Pulumi adds to make it unique).'),
  ...sharedProperties,
  replication: optional(Replication, 'Copies objects to another bucket.'),
  takesLogs: optional(
    flag(),
    'Lets S3, load balancers and VPC flow logs of this account deliver their logs into it (default: where a bucket logs into it).',
  ),
  cors: optional(list(CorsRule, { min: 1 }), 'Which pages of other sites may use it from a browser.'),
  website: optional(Website, 'Serves its objects as a website, to everybody and without TLS.'),
  ...unitSettings(bucketRoles),
} as const

/** What buckets have unless they say otherwise, as written. */
export type DefaultBucketConfig = ClosedOf<typeof sharedProperties>

/** A bucket as written. */
export type Bucket = ClosedOf<typeof bucketProperties>
