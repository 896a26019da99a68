import type { Fault } from '@konductor/core/config'
import { keyFaults } from '../kms/key-reference.config.ts'
import { allBucketSettings, type BucketsAndDefaults } from './all-bucket-settings.ts'
import { ownStatements, sidOf } from './bucket-policy.ts'
import type { BucketSettings } from './bucket-settings.ts'
import { servesObjects } from './website.config.ts'

type All = Readonly<Record<string, BucketSettings>>

/** What contradicts itself in a bucket or between two, each at the setting that was written. */
export const contradictions = (s3: BucketsAndDefaults): readonly Fault[] => {
  const all = allBucketSettings(s3)
  return distinct(
    Object.entries(all).flatMap(([key, bucket]) =>
      [
        ...ofOne(bucket, s3.buckets[key]?.takesLogs === true),
        ...logging(key, bucket, all),
        ...replication(key, bucket, all),
      ].map(placed(s3, key)),
    ),
  )
}

/** What all buckets have is said once, where it stands, not for each bucket. */
const distinct = (faults: readonly Fault[]): readonly Fault[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
]

const placed =
  ({ buckets, defaultBucketConfig }: BucketsAndDefaults, key: string) =>
  (fault: Fault): Fault => {
    const [setting = ''] = fault.below ?? []
    const inherited = !Object.hasOwn(buckets[key] ?? {}, setting) && Object.hasOwn(defaultBucketConfig, setting)
    return { ...fault, below: [...(inherited ? ['defaultBucketConfig'] : ['buckets', key]), ...(fault.below ?? [])] }
  }

const ofOne = (bucket: BucketSettings, saysTakesLogs: boolean): readonly Fault[] => [
  ...sameNames(bucket.policy),
  ...(['kmsKeyArn', 'kmsKey'] as const).flatMap((setting) =>
    bucket[setting] !== undefined && bucket.encryption !== 'kms'
      ? [fault([setting], 'the key is not used: encryption is not kms', 'take out one of the two')]
      : [],
  ),
  ...keyFaults(bucket),
  ...(servesObjects(bucket.website) && bucket.encryption === 'kms'
    ? [
        fault(
          ['website'],
          'nobody reads the website: its objects would be encrypted with a key that readers cannot use',
          'add encryption: aes256',
        ),
      ]
    : []),
  ...(bucket.takesLogs && saysTakesLogs && bucket.encryption === 'kms'
    ? [
        fault(
          ['takesLogs'],
          'S3 and load balancers deliver no logs to a bucket that is encrypted with a customer key',
          'add encryption: aes256',
        ),
      ]
    : []),
  ...(['objectLock', 'replication'] as const).flatMap((setting) =>
    bucket[setting] !== undefined && !bucket.versioning
      ? [fault([setting], 'S3 does this with versions only, and versioning is false', 'take out versioning: false')]
      : [],
  ),
]

const sameNames = (policy: BucketSettings['policy']): readonly Fault[] => {
  const names = policy.map(sidOf)
  return names.flatMap((name, index) =>
    ownStatements.includes(name) || names.indexOf(name) < index
      ? [
          fault(
            ['policy', index, ...(policy[index]?.sid === undefined ? [] : ['sid'])],
            `S3 takes no policy in which two statements are called ${name}`,
            ownStatements.includes(name) ? 'choose another sid: the bucket has one of that name' : 'choose another sid',
          ),
        ]
      : [],
  )
}

const logging = (key: string, { logging, provider }: BucketSettings, all: All): readonly Fault[] => {
  const name = typeof logging === 'object' ? logging.bucket : undefined
  // What another stack has is judged there.
  if (typeof name !== 'string') return []
  const below = ['logging', 'bucket']
  if (name === key) {
    return [fault(below, 'a bucket that logs itself writes a log of each log', 'name another bucket')]
  }
  const target = all[name]
  if (target === undefined) return []
  return [
    ...(target.encryption === 'kms'
      ? [
          fault(
            below,
            `S3 cannot deliver access logs to ${name}: its encryption is kms`,
            `set encryption: aes256 on ${name}, or take out this line to use the provider's log bucket`,
          ),
        ]
      : []),
    ...(target.objectLock === undefined
      ? []
      : [
          fault(
            below,
            `S3 does not deliver access logs to a bucket with object lock, and ${name} has it`,
            `take objectLock out of ${name}, or name another bucket`,
          ),
        ]),
    ...(target.provider === provider
      ? []
      : [
          fault(
            below,
            `S3 delivers access logs within one account and region only, and ${name} lives in the provider ${target.provider}`,
            `name a bucket of the provider ${provider}`,
          ),
        ]),
  ]
}

// IAM allows 64 for a role, which is called <key>-replicator and what Pulumi adds to it.
const replicatedKey = 64 - '-replicator'.length - 8

const replication = (key: string, { replication, encryption }: BucketSettings, all: All): readonly Fault[] => {
  if (replication === undefined) return []
  const { to, kmsKeyArn, roleArn } = replication
  const here = typeof to === 'string' ? to : undefined
  const target = here === undefined ? undefined : all[here]
  const withoutKey = to === undefined ? kmsKeyArn === undefined : target !== undefined && target.encryption !== 'kms'
  return [
    ...(encryption === 'kms' && withoutKey
      ? [
          fault(
            ['replication'],
            'S3 copies what a customer key encrypts only to where another one encrypts it again; nothing would be copied',
            to === undefined ? 'add kmsKeyArn, the key of the other bucket' : `set encryption: kms on ${here}`,
          ),
        ]
      : []),
    ...(here === key ? [fault(['replication', 'to'], 'a bucket cannot be its own copy', 'name another bucket')] : []),
    ...(to !== undefined && kmsKeyArn !== undefined
      ? [
          fault(
            ['replication', 'kmsKeyArn'],
            `the key is that of ${here ?? 'the bucket that takes the copies'}`,
            'take it out',
          ),
        ]
      : []),
    ...(roleArn === undefined && key.length > replicatedKey
      ? [
          fault(
            ['replication'],
            `the key of a bucket that is replicated has at most ${replicatedKey} characters, since IAM allows 64 for its role <key>-replicator-xxxxxxx`,
            'choose a shorter key, or give a role with roleArn',
          ),
        ]
      : []),
  ]
}

const fault = (below: readonly (string | number)[], because: string, fix: string): Fault => ({
  _tag: 'Contradiction',
  because,
  fix,
  below,
})
