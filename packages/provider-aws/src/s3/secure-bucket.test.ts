import { componentFaults, record, recordFailure, type RecordedResource } from '@konductor/core/testing'
import type { ComponentOptions } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { logBucketArgs } from './log-bucket.ts'
import type { SecureBucketArgs } from './secure-bucket-args.ts'
import { SecureBucket } from './secure-bucket.ts'

const account = '111122223333'
const kmsKeyArn = `arn:aws:kms:us-east-1:${account}:key/1`
const closed: SecureBucketArgs = { logging: { bucket: 'acme-logs' }, kmsKeyArn }

const made = (args: SecureBucketArgs = closed, opts: ComponentOptions = {}) =>
  record(() => new SecureBucket('assets', args, opts), {
    call: () => ({ accountId: account, arn: `arn:aws:iam::${account}:user/x` }),
  })

const listed = (resources: readonly RecordedResource[]) =>
  resources.map(({ type, name }) => `${type.split(':').at(-1)} ${name}`).sort()

const inputsOf = async (name: string, args?: SecureBucketArgs) => {
  const found = (await made(args)).find((resource) => resource.name === name && resource.custom)
  return found?.inputs
}

const always = [
  'Bucket assets',
  'BucketLifecycleConfiguration assets-lifecycle',
  'BucketLogging assets-logging',
  'BucketOwnershipControls assets-ownership',
  'BucketPolicy assets-policy',
  'BucketPublicAccessBlock assets-public-access',
  'BucketServerSideEncryptionConfiguration assets-encryption',
  'BucketVersioning assets-versioning',
  'SecureBucket assets',
]

describe('a secure bucket', () => {
  it('is one resource for each thing that S3 sets apart', async () => {
    expect(listed(await made())).toEqual(always)
  })

  it('keeps the rules of all components', async () => {
    expect(
      await componentFaults(() => new SecureBucket('assets', closed), {
        outputs: () => ({ bucketRegionalDomainName: 'x' }),
      }),
    ).toEqual([])
  })

  it.each([
    ['assets', { forceDestroy: false }],
    [
      'assets-public-access',
      { blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true, restrictPublicBuckets: true },
    ],
    ['assets-ownership', { rule: { objectOwnership: 'BucketOwnerEnforced' } }],
    [
      'assets-encryption',
      {
        rules: [
          {
            applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: kmsKeyArn },
            bucketKeyEnabled: true,
          },
        ],
      },
    ],
    ['assets-versioning', { versioningConfiguration: { status: 'Enabled' } }],
    ['assets-logging', { targetBucket: 'acme-logs', targetPrefix: 'assets/' }],
  ])('closes what can be closed: %s', async (name, inputs) => {
    expect(await inputsOf(name)).toEqual(name === 'assets' ? inputs : { bucket: 'assets-id', ...inputs })
  })

  it('gets its settings in an order that S3 takes', async () => {
    const after = Object.fromEntries((await made()).map(({ name, dependencies }) => [name, dependencies]))
    expect(after).toMatchObject({
      'assets-policy': ['assets', 'assets-public-access'],
      'assets-lifecycle': ['assets', 'assets-versioning'],
    })
  })

  it('has a key of its own where none is given, which AWS is asked the account for', async () => {
    const resources = await made({ logging: false })
    expect(listed(resources)).toEqual(
      [...always, 'Alias assets-key-alias', 'EncryptionKey assets-key', 'Key assets-key']
        .filter((resource) => !resource.startsWith('BucketLogging'))
        .sort(),
    )
    expect(resources.find(({ name, custom }) => custom && name === 'assets-encryption')?.inputs).toMatchObject({
      rules: [{ applyServerSideEncryptionByDefault: { kmsMasterKeyId: 'arn:assets-key' } }],
    })
  })

  it('has no key where S3 manages it', async () => {
    expect(listed(await made({ ...closed, encryption: 'aes256' }))).toEqual(always)
    expect(await inputsOf('assets-encryption', { ...closed, encryption: 'aes256' })).toEqual({
      bucket: 'assets-id',
      rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }],
    })
  })

  it('shows its name and ARN as outputs', async () => {
    const [component] = await made()
    expect(component?.outputs).toMatchObject({ arn: 'arn:assets', bucketName: 'assets-id' })
  })

  it('hands protection and the user’s last word to its children', async () => {
    const resources = await made(closed, {
      protect: true,
      main: { ignoreChanges: ['tags'] },
      override: { versioning: { mfa: '1' } },
    })
    expect(resources.every(({ protect }) => protect)).toBe(true)
    expect(resources.filter(({ ignoreChanges }) => ignoreChanges.length > 0).map(({ name }) => name)).toEqual([
      'assets',
    ])
    expect(resources.find(({ name }) => name === 'assets-versioning')?.inputs).toMatchObject({ mfa: '1' })
  })
})

describe('what a secure bucket does when asked', () => {
  it('opens to policies, never to ACLs', async () => {
    expect(await inputsOf('assets-public-access', { ...closed, publicAccess: true })).toEqual({
      bucket: 'assets-id',
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: false,
      restrictPublicBuckets: false,
    })
  })

  it('leaves out what is switched off', async () => {
    expect(listed(await made({ logging: false, encryption: false }))).toEqual(
      always.filter((resource) => !/encryption|logging/.test(resource)),
    )
    expect(await inputsOf('assets-versioning', { ...closed, versioning: false })).toEqual({
      bucket: 'assets-id',
      versioningConfiguration: { status: 'Suspended' },
    })
  })

  it('locks objects, and leaves the bucket as it was: a bucket that exists is not replaced', async () => {
    const args: SecureBucketArgs = { ...closed, objectLock: { mode: 'COMPLIANCE', days: 30 } }
    expect(await inputsOf('assets', args)).toEqual(await inputsOf('assets', closed))
    expect(await inputsOf('assets-object-lock', args)).toEqual({
      bucket: 'assets-id',
      rule: { defaultRetention: { mode: 'COMPLIANCE', days: 30 } },
    })
  })

  it('tells others', async () => {
    const events = ['s3:ObjectCreated:*']
    const notifications = {
      eventBridge: true,
      queues: [{ arn: 'arn:q', events, prefix: 'in/' }],
      functions: [{ arn: 'arn:f', events }],
    }
    expect(await inputsOf('assets-notifications', { ...closed, notifications })).toEqual({
      bucket: 'assets-id',
      eventbridge: true,
      queues: [{ queueArn: 'arn:q', events, filterPrefix: 'in/' }],
      lambdaFunctions: [{ lambdaFunctionArn: 'arn:f', events }],
    })
  })

  it('copies to another bucket, as a role of its own', async () => {
    const replication = { bucketArn: 'arn:aws:s3:::copy', kmsKeyArn: 'arn:copy-key' }
    expect(listed(await made({ ...closed, replication }))).toEqual(
      [
        ...always,
        'BucketReplicationConfig assets-replication',
        'Policy assets-replicator-policy',
        'Replicator assets-replicator',
        'Role assets-replicator',
        'RolePolicyAttachment assets-replicator-attachment',
      ].sort(),
    )
    expect(await inputsOf('assets-replication', { ...closed, replication })).toMatchObject({
      role: 'arn:assets-replicator',
    })
  })

  it('copies as a role that is given', async () => {
    const replication = { bucketArn: 'arn:aws:s3:::copy', kmsKeyArn: 'arn:copy-key', roleArn: 'arn:role' }
    expect(listed(await made({ ...closed, replication }))).toEqual(
      [...always, 'BucketReplicationConfig assets-replication'].sort(),
    )
  })
})

describe('a secure bucket refuses', () => {
  it.each([
    [
      'copies that S3 would never make',
      { replication: { bucketArn: 'arn:aws:s3:::copy' } },
      /replication needs kmsKeyArn/,
    ],
    ['a lock without versions', { versioning: false, objectLock: { mode: 'COMPLIANCE', days: 1 } }, /need versioning/],
  ] as const)('%s', async (_, args, message) => {
    expect(String(await recordFailure(() => new SecureBucket('assets', { ...closed, ...args })))).toMatch(message)
  })
})

describe('a caller without types', () => {
  it.each([[{}], [{ logging: true }], [{ logging: 'logs' }], [{ logging: {} }]])(
    'who says %j is told where access logs go',
    async (args) => {
      expect(await recordFailure(() => Reflect.construct(SecureBucket, ['assets', args]))).toMatchObject({
        message: 'logging names the bucket that takes its access logs, as { bucket }, or is false',
      })
    },
  )
})

describe('a log bucket', () => {
  it('is a secure bucket with a key of S3, no logs of its own, and a year of logs', async () => {
    const resources = await record(() => new SecureBucket('assets', { ...logBucketArgs(), account }))
    expect(listed(resources)).toEqual(always.filter((resource) => !resource.startsWith('BucketLogging')))
    expect(resources.find(({ name }) => name === 'assets-lifecycle')?.inputs).toMatchObject({
      rules: [{}, {}, { id: 'expire-logs', expiration: { days: 365 } }],
    })
    expect(JSON.stringify(resources.find(({ name }) => name === 'assets-policy')?.inputs)).toContain(
      'logging.s3.amazonaws.com',
    )
  })
})
