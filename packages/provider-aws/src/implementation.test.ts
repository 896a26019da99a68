import { secretOf } from '@konductor/core/config'
import { describe, expect, it } from 'vitest'
import { account, built, type Run } from '../test/built-section.ts'

const shown = ({ resources }: Run): readonly string[] =>
  resources.map(({ type, name, parent, provider }) =>
    [type.split(':').at(-1), name, parent && `in ${parent}`, provider && `by ${provider}`].filter(Boolean).join(' '),
  )

const providerInputs = ({ resources }: Run) => resources.find(({ type }) => type === 'pulumi:providers:aws')?.inputs

describe('a bucket of configuration', () => {
  it('is built with its provider, its key and its log bucket, everything by that provider', async () => {
    const run = await built({ region: 'us-west-2', services: { s3: { buckets: { assets: {} } } } })
    expect([...shown(run)].sort()).toEqual(
      [
        'Alias aws-default-s3-alias in aws-default-s3 by aws-default',
        'Bucket assets in assets by aws-default',
        'Bucket aws-default-logs in aws-default-logs by aws-default',
        'BucketLifecycleConfiguration assets-lifecycle in assets by aws-default',
        'BucketLifecycleConfiguration aws-default-logs-lifecycle in aws-default-logs by aws-default',
        'BucketLogging assets-logging in assets by aws-default',
        'BucketOwnershipControls assets-ownership in assets by aws-default',
        'BucketOwnershipControls aws-default-logs-ownership in aws-default-logs by aws-default',
        'BucketPolicy assets-policy in assets by aws-default',
        'BucketPolicy aws-default-logs-policy in aws-default-logs by aws-default',
        'BucketPublicAccessBlock assets-public-access in assets by aws-default',
        'BucketPublicAccessBlock aws-default-logs-public-access in aws-default-logs by aws-default',
        'BucketServerSideEncryptionConfiguration assets-encryption in assets by aws-default',
        'BucketServerSideEncryptionConfiguration aws-default-logs-encryption in aws-default-logs by aws-default',
        'BucketVersioning assets-versioning in assets by aws-default',
        'BucketVersioning aws-default-logs-versioning in aws-default-logs by aws-default',
        'EncryptionKey aws-default-s3',
        'Key aws-default-s3 in aws-default-s3 by aws-default',
        'SecureBucket assets',
        'SecureBucket aws-default-logs',
        'aws aws-default',
      ].map((line) => line),
    )
    const inputs = (name: string) => run.resources.find((it) => it.name === name)?.inputs
    expect(inputs('assets-logging')).toEqual({
      bucket: 'assets-id',
      targetBucket: 'aws-default-logs-id',
      targetPrefix: 'assets/',
    })
    expect(inputs('assets-encryption')).toMatchObject({
      rules: [{ applyServerSideEncryptionByDefault: { kmsMasterKeyId: 'arn:aws-default-s3' }, bucketKeyEnabled: true }],
    })
    expect(JSON.stringify(inputs('aws-default-logs-policy'))).toContain(account)
  })

  it('is logged and copied where it says', async () => {
    const { resources } = await built({
      providers: { east: { region: 'us-east-1' } },
      services: {
        s3: {
          buckets: {
            audit: { encryption: 'aes256', logging: { bucketName: 'acme-logs' } },
            copy: { provider: 'east' },
            assets: { logging: { bucket: 'audit', prefix: 'a/' }, replication: { to: 'copy' } },
          },
        },
      },
    })
    const inputs = (name: string) => resources.find((it) => it.name === name && it.custom)?.inputs
    expect(inputs('audit-logging')).toMatchObject({ targetBucket: 'acme-logs' })
    expect(JSON.stringify(inputs('audit-policy'))).toContain('AllowLogDelivery')
    expect(inputs('assets-logging')).toMatchObject({ targetBucket: 'audit-id', targetPrefix: 'a/' })
    expect(inputs('assets-replication')).toMatchObject({
      role: 'arn:assets-replicator',
      rules: [{ destination: { bucket: 'arn:copy', encryptionConfiguration: { replicaKmsKeyId: 'arn:aws-east-s3' } } }],
    })
  })
})

describe('the evidence in state', () => {
  const of = async (id: string, section: unknown) => (await built(section)).states.get(id)
  const buckets = (settings: object) => ({
    allowedAccountIds: [account],
    services: { s3: { buckets: { assets: settings } } },
  })

  it('has the controls that a bucket supports, and why it does not meet others', async () => {
    expect(await of('aws.services.s3.buckets.assets', buckets({}))).toMatchObject({
      controls: { fsbp: ['S3.1', 'S3.10', 'S3.12', 'S3.13', 'S3.2', 'S3.3', 'S3.5', 'S3.6', 'S3.8', 'S3.9'] },
      exceptions: [{ controls: { trivy: ['AWS-0170'] } }],
    })
  })

  it('lacks what is opened, overridden, or let in', async () => {
    const opened = {
      logging: false,
      override: { lifecycle: {} },
      policy: [{ actions: ['s3:GetObject'], principals: { aws: [account, '444455556666'] } }],
      acknowledge: { 'S3.9': 'test', 'S3.6': 'test' },
    }
    expect(await of('aws.services.s3.buckets.assets', buckets(opened))).toMatchObject({
      controls: { fsbp: ['S3.1', 'S3.12', 'S3.2', 'S3.3', 'S3.5', 'S3.8'] },
    })
  })

  it('is there for what a provider has of its own', async () => {
    expect(await of('aws.providers.default.logs', buckets({}))).toMatchObject({
      controls: { fsbp: ['S3.1', 'S3.10', 'S3.12', 'S3.13', 'S3.2', 'S3.3', 'S3.5', 'S3.6', 'S3.8'] },
      exceptions: [{}, { controls: { checkov: ['CKV_AWS_145'] } }, { controls: { fsbp: ['S3.9'] } }],
    })
    expect(await of('aws.providers.default.keys.s3', buckets({}))).toMatchObject({
      controls: { fsbp: ['KMS.3', 'KMS.5'] },
    })
  })
})

describe('a provider', () => {
  it('gets every setting in the words of the SDK, tags over metadata', async () => {
    const run = await built({
      region: 'us-west-2',
      profile: 'dev',
      tags: { Environment: 'dev' },
      allowedAccountIds: [account, '444455556666'],
      assumeRole: {
        roleArn: `arn:aws:iam::${account}:role/deployer`,
        externalId: 'x',
        sessionName: 'konductor',
        duration: '1h',
      },
      endpoints: { s3: 'http://localhost:4566' },
    })
    expect(providerInputs(run)).toMatchObject({
      region: 'us-west-2',
      profile: 'dev',
      defaultTags: JSON.stringify({
        tags: { 'managed-by': 'konductor', project: 'platform', stack: 'dev', Environment: 'dev' },
      }),
      allowedAccountIds: JSON.stringify([account, '444455556666']),
      assumeRoles: JSON.stringify([
        { roleArn: `arn:aws:iam::${account}:role/deployer`, externalId: 'x', sessionName: 'konductor', duration: '1h' },
      ]),
      endpoints: JSON.stringify([{ s3: 'http://localhost:4566' }]),
    })
    expect(run.lines).toEqual(['info provider default: us-west-2, credentials from configuration (the profile dev)'])
  })

  it('gets encrypted identifiers as secrets, and no log line has any of them', async () => {
    const run = await built({
      region: 'us-west-2',
      allowedAccountIds: [secretOf(account)],
      assumeRole: { roleArn: secretOf(`arn:aws:iam::${account}:role/deployer`), externalId: secretOf('hunter2') },
      endpoints: { s3: secretOf('https://hunter3') },
    })
    expect(providerInputs(run)).toMatchObject({
      allowedAccountIds: { secret: JSON.stringify([account]) },
      assumeRoles: {
        secret: JSON.stringify([{ roleArn: `arn:aws:iam::${account}:role/deployer`, externalId: 'hunter2' }]),
      },
      endpoints: { secret: JSON.stringify([{ s3: 'https://hunter3' }]) },
    })
    expect(run.lines.join()).not.toMatch(/hunter|1111/)
  })

  it('gets static keys as secrets only, and no log line has any of them', async () => {
    const credentials = {
      accessKeyId: secretOf('AKIAHUNTER2'),
      secretAccessKey: secretOf('hunter2'),
      sessionToken: secretOf('hunter3'),
    }
    const run = await built({ region: 'us-west-2', credentials })
    expect(providerInputs(run)).toMatchObject({
      accessKey: { secret: 'AKIAHUNTER2' },
      secretKey: { secret: 'hunter2' },
      token: { secret: 'hunter3' },
    })
    expect(run.lines.join()).not.toMatch(/hunter/i)
  })

  it('never gets what stands in the environment', async () => {
    process.env['AWS_ACCESS_KEY_ID'] = 'AKIAHUNTER2'
    process.env['AWS_SECRET_ACCESS_KEY'] = 'hunter2'
    try {
      const run = await built({ region: 'us-west-2' })
      expect(JSON.stringify(run)).not.toMatch(/hunter/i)
      expect(run.lines).toEqual([
        'info provider default: us-west-2, credentials from environment variables (AWS_ACCESS_KEY_ID)',
      ])
    } finally {
      delete process.env['AWS_ACCESS_KEY_ID']
      delete process.env['AWS_SECRET_ACCESS_KEY']
    }
  })

  it.each([
    ['in an update', 'warn', { planned: false }, 1],
    ['in a preview', 'warn', { planned: false, dryRun: true }, 1],
    ['in a preview that bad ones are to end', 'require', { planned: false, dryRun: true }, 1],
    ['not in a plan', 'warn', {}, 0],
    ['not in a plan that bad ones would end', 'require', {}, 0],
    ['not when that is switched off', 'off', { planned: false }, 0],
  ])('has its credentials tested %s', async (_, credentialCheck, context, times) => {
    const { calls } = await built({ region: 'us-west-2', credentialCheck }, context)
    expect(calls).toHaveLength(times)
  })

  it('asks AWS for the account once, and not at all when configuration allows one only', async () => {
    const s3 = { buckets: { a: {}, b: {} } }
    expect((await built({ services: { s3 } })).calls).toHaveLength(1)
    expect((await built({ allowedAccountIds: [account], services: { s3 } })).calls).toEqual([])
  })
})
