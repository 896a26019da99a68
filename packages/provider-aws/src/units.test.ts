import { describe, expect, it } from 'vitest'
import { aws } from './descriptor.ts'
import { inspectProvider } from './provider/inspect-provider.ts'
import { awsConfig } from './section.ts'
import { awsUnits } from './units.ts'

const unitsOf = (section: unknown) => {
  const outcome = awsConfig.decode(section, 'aws')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return awsUnits(outcome.right)
}

const named = (section: unknown): readonly string[] =>
  unitsOf(section).map(({ kind, id, name }) => `${kind} ${id} ${name}`)

const providerUnits = (section: unknown) => unitsOf(section).filter((unit) => unit.kind === 'provider')

const settings = {
  provider: 'default',
  versioning: true,
  encryption: 'kms',
  logging: true,
  lifecycle: {},
  policy: [],
  publicAccess: false,
  forceDestroy: false,
  tags: {},
  takesLogs: false,
}

describe('the units of a section', () => {
  it('are, for one bucket: its provider, the key and the log bucket of that, and the bucket', () => {
    const at = 'aws.services.s3.buckets.assets'
    const via = (where: string) => ({ unit: 'aws.providers.default', capability: 'aws.provider', at: where })
    expect(unitsOf({ region: 'us-west-2', services: { s3: { buckets: { assets: {} } } } })).toEqual([
      {
        kind: 'provider',
        id: 'aws.providers.default',
        at: 'aws',
        name: 'aws-default',
        labels: { platform: 'aws', region: 'us-west-2' },
        settings: {
          key: 'default',
          region: 'us-west-2',
          regionAssumed: false,
          ambientBesideDefault: false,
          tags: {},
          credentialCheck: 'warn',
        },
        needs: {},
        offers: ['aws.provider'],
      },
      {
        kind: 'key',
        id: 'aws.providers.default.keys.s3',
        at: 'aws',
        name: 'aws-default-s3',
        settings: {
          provider: 'default',
          purpose: 's3',
          rotation: true,
          deletionWindowInDays: 30,
          multiRegion: false,
          administrators: [],
          users: [],
          services: [],
          grants: 'services',
          policy: [],
          tags: {},
        },
        needs: { via: via('aws') },
        offers: ['aws.key'],
        stateful: true,
        implied: true,
      },
      {
        kind: 'logBucket',
        id: 'aws.providers.default.logs',
        at: 'aws',
        name: 'aws-default-logs',
        settings: { retentionDays: 365 },
        needs: { via: via('aws') },
        offers: ['aws.logBucket'],
        stateful: true,
        implied: true,
      },
      {
        kind: 'bucket',
        id: at,
        at,
        name: 'assets',
        settings,
        needs: {
          via: via(at),
          key: { unit: 'aws.providers.default.keys.s3', capability: 'aws.key', at },
          logs: { unit: 'aws.providers.default.logs', capability: 'aws.logBucket', at },
        },
        offers: ['aws.bucket'],
        stateful: true,
      },
    ])
  })

  it('hold one key and one log bucket for each provider, however many buckets use them', () => {
    expect(
      named({
        providers: { east: { region: 'us-east-1' } },
        services: { s3: { buckets: { a: {}, b: {}, c: { provider: 'east' }, d: { provider: 'east' } } } },
      }),
    ).toEqual([
      'provider aws.providers.default aws-default',
      'provider aws.providers.east aws-east',
      'key aws.providers.default.keys.s3 aws-default-s3',
      'logBucket aws.providers.default.logs aws-default-logs',
      'key aws.providers.east.keys.s3 aws-east-s3',
      'logBucket aws.providers.east.logs aws-east-logs',
      'bucket aws.services.s3.buckets.a a',
      'bucket aws.services.s3.buckets.b b',
      'bucket aws.services.s3.buckets.c c',
      'bucket aws.services.s3.buckets.d d',
    ])
  })

  it('hold neither where no bucket needs it', () => {
    const own = { kmsKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1', logging: { bucketName: 'acme-logs' } }
    expect(
      named({
        services: {
          s3: {
            buckets: {
              a: own,
              b: { encryption: 'aes256', logging: { bucket: 'c' } },
              c: { encryption: 'aes256', logging: { bucketName: 'acme-logs' } },
            },
          },
        },
      }),
    ).toEqual([
      'provider aws.providers.default aws-default',
      'bucket aws.services.s3.buckets.a a',
      'bucket aws.services.s3.buckets.b b',
      'bucket aws.services.s3.buckets.c c',
    ])
  })

  it('hold no buckets where S3 is switched off', () => {
    expect(named({ services: { s3: { enabled: false, buckets: { a: {} } } } })).toEqual([
      'provider aws.providers.default aws-default',
    ])
  })

  it('carry what every unit takes, the old key as the old logical name', () => {
    const options = { protect: true }
    const override = { main: { acl: 'private' } }
    const units = unitsOf({
      providers: { east: { formerly: 'us', override: { main: { maxRetries: 3 } } } },
      services: { s3: { buckets: { a: { provider: 'east', options, formerly: 'z', override } } } },
    })
    expect(units.find(({ id }) => id === 'aws.providers.east')).toMatchObject({
      formerly: 'aws-us',
      override: { main: { maxRetries: 3 } },
    })
    expect(units.find(({ name }) => name === 'a')).toMatchObject({ options, formerly: 'z', override })
  })
})

describe('the default provider', () => {
  const provider = (section: unknown) => providerUnits(section).map(({ name }) => name)

  it.each([
    ['is there when nothing is asked for', {}, ['aws-default']],
    [
      'is there when something at the top is its own',
      { region: 'us-west-2', providers: { east: {} } },
      ['aws-default', 'aws-east'],
    ],
    [
      'is there when a bucket lives in it',
      { providers: { east: {} }, services: { s3: { buckets: { a: {} } } } },
      ['aws-default', 'aws-east'],
    ],
    ['is not there when only others are', { tags: { a: 'b' }, providers: { east: {} } }, ['aws-east']],
    ['is not there when it is switched off', { region: 'us-west-2', providers: { default: { enabled: false } } }, []],
  ])('%s', (_, section, expected) => {
    expect(provider(section)).toEqual(expected)
  })

  it('is the top of the section, and what providers.default says is stronger', () => {
    const [unit] = providerUnits({
      region: 'us-west-2',
      profile: 'dev',
      tags: { a: '1', b: '1' },
      providers: { default: { region: 'us-east-2', tags: { b: '2' } } },
    })
    expect(unit?.at).toBe('aws.providers.default')
    expect(unit?.settings).toEqual({
      key: 'default',
      region: 'us-east-2',
      regionAssumed: false,
      profile: 'dev',
      tags: { a: '1', b: '2' },
      ambientBesideDefault: false,
      credentialCheck: 'warn',
    })
  })
})

describe('a named provider', () => {
  it('takes tags and a region from the top, and says for itself who it is', () => {
    const [, east] = providerUnits({
      region: 'us-west-2',
      profile: 'dev',
      allowedAccountIds: ['111122223333'],
      tags: { Environment: 'dev' },
      providers: { east: { tags: { environment: 'prod', Region: 'east' } } },
    })
    expect(east?.settings).toEqual({
      key: 'east',
      region: 'us-west-2',
      regionAssumed: false,
      ambientBesideDefault: true,
      tags: { environment: 'prod', Region: 'east' },
      credentialCheck: 'warn',
    })
  })
})

describe('what is worth saying before anything is built', () => {
  const found = (section: unknown) =>
    providerUnits(section)
      .flatMap(inspectProvider)
      .map(({ _tag, severity, at }) => `${severity} ${_tag} ${at}`)

  it.each([
    ['nothing, where region and credentials are in order', { region: 'us-west-2', profile: 'dev' }, []],
    ['that no region is named', {}, ['warning NoRegion aws']],
    ['that nobody knows a region', { region: 'us-wset-2' }, ['warning UnknownRegion aws.region']],
    [
      'that static keys are used',
      { region: 'us-west-2', credentials: { accessKey: 'x', secretKey: 'y' } },
      ['warning StaticCredentials aws.credentials'],
    ],
    [
      'that a provider may be another account than it seems',
      { region: 'us-west-2', profile: 'dev', providers: { east: {} } },
      ['warning AmbientCredentials aws.providers.east'],
    ],
  ])('%s', (_, section, expected) => {
    expect(found(section)).toEqual(expected)
  })
})

describe('a reason that is given for nothing', () => {
  const found = (s3: object) => {
    const decoded = aws.config.decode({ region: 'us-west-2', services: { s3 } }, 'aws')
    if (decoded._tag === 'Left') return decoded.left
    const surroundings = { root: '/', env: {}, planned: true }
    return aws.inspect?.(aws.units(decoded.right, []), surroundings, decoded.right)
  }
  const known = 'S3.8, CKV_AWS_19, S3.5, CKV_AWS_21, S3.9, S3.6, forceDestroy'

  it('is none where the settings open it', () => {
    const acknowledge = { 'S3.9': 'x', CKV_AWS_21: 'x', forceDestroy: 'x', 'S3.6': 'x' }
    const policy = [{ effect: 'allow', principals: { aws: ['*'] }, actions: ['s3:GetObject'] }]
    expect(
      found({ buckets: { b: { logging: false, versioning: false, forceDestroy: true, policy, acknowledge } } }),
    ).toEqual([])
    const defaultBucketConfig = { logging: false, acknowledge: { 'S3.9': 'x' } }
    expect(found({ defaultBucketConfig, buckets: { a: {}, b: { logging: true } } })).toEqual([])
  })

  it('is a warning at the bucket', () => {
    expect(found({ buckets: { b: { acknowledge: { 'S3.9': 'x', CKV_AWS_12: 'x' } } } })).toEqual([
      {
        _tag: 'NothingAcknowledged',
        severity: 'warning',
        at: 'aws.services.s3.buckets.b.acknowledge["S3.9"]',
        because: 'nothing gives up S3.9 here',
        fix: 'it can be removed',
      },
      {
        _tag: 'NothingAcknowledged',
        severity: 'warning',
        at: 'aws.services.s3.buckets.b.acknowledge.CKV_AWS_12',
        because: `no setting gives up "CKV_AWS_12" here; expected one of ${known}`,
        fix: 'did you mean "CKV_AWS_19"?',
      },
    ])
  })

  it('is one warning where it stands for all buckets', () => {
    expect(found({ defaultBucketConfig: { acknowledge: { 'S3.9': 'x' } }, buckets: { a: {}, b: {} } })).toMatchObject([
      { _tag: 'NothingAcknowledged', at: 'aws.services.s3.defaultBucketConfig.acknowledge["S3.9"]' },
    ])
  })
})
