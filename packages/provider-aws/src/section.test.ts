import { secretOf } from '@konductor/core/config'
import type { Problem } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { awsConfig, type AwsSection } from './section.ts'
import { allBucketSettings } from './s3/all-bucket-settings.ts'

const decoded = (section: unknown): AwsSection => {
  const outcome = awsConfig.decode(section, 'aws')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return outcome.right
}

const problems = (section: unknown): readonly Problem[] => {
  const outcome = awsConfig.decode(section, 'aws')
  return outcome._tag === 'Left' ? outcome.left : []
}

const said = (section: unknown): readonly string[] => problems(section).map(({ _tag, at }) => `${_tag} ${at}`)

const bucket = (settings: unknown) => ({ services: { s3: { buckets: { b: settings } } } })
const at = 'aws.services.s3.buckets.b'
const role = 'arn:aws:iam::111122223333:role/deployer'

describe('the aws section', () => {
  it('is empty when nothing is written', () => {
    const { providers, services, ...top } = decoded({})
    expect(Object.keys(top)).toEqual(['components'])
    expect(providers).toEqual({})
    expect(services.s3).toEqual({ enabled: true, defaultBucketConfig: {}, accessLogs: {}, buckets: {} })
    expect(Object.entries(services).filter(([, { enabled }]) => !enabled)).toEqual([])
  })

  it('takes services with nothing under it for an empty map', () => {
    expect(decoded({ services: null })).toEqual(decoded({}))
  })

  it('reads the sample of the original unchanged', () => {
    const {
      services,
      components: _,
      ...top
    } = decoded({
      enabled: true,
      region: 'us-west-2',
      tags: { Environment: 'dev', ManagedBy: 'pulumi' },
      providers: { default: { region: 'us-west-2' }, east: { region: 'us-east-1', tags: { Region: 'east' } } },
      services: {
        s3: { enabled: true, defaultBucketConfig: { versioning: true, encryption: true } },
        ec2: { enabled: true, defaultInstanceType: 't3.micro' },
      },
    })
    expect(top).toEqual({
      enabled: true,
      region: 'us-west-2',
      tags: { Environment: 'dev', ManagedBy: 'pulumi' },
      providers: { default: { region: 'us-west-2' }, east: { region: 'us-east-1', tags: { Region: 'east' } } },
    })
    expect(services.s3).toEqual({
      enabled: true,
      defaultBucketConfig: { versioning: true, encryption: true },
      accessLogs: {},
      buckets: {},
    })
    expect(services.ec2).toMatchObject({ enabled: true, defaultInstanceType: 't3.micro' })
  })

  it.each([
    ['accessKeyId', 'secretAccessKey'],
    ['accessKey', 'secretKey'],
  ])('reads credentials written %s and %s, and shows neither', (id, key) => {
    const section = decoded({ credentials: { [id]: 'AKIAHUNTER2', [key]: 'hunter2', sessionToken: 'hunter3' } })
    expect(JSON.stringify(section.credentials)).toBe(
      '{"accessKeyId":"[secret]","secretAccessKey":"[secret]","sessionToken":"[secret]"}',
    )
  })

  it('reads older spellings: snake_case, and instances for providers', () => {
    expect(
      decoded({ instances: { east: { region: 'us-east-1' } }, services: { s3: { default_bucket_config: {} } } }),
    ).toEqual(decoded({ providers: { east: { region: 'us-east-1' } } }))
  })

  it('refuses credentials in plain text, all of them, and nothing else is secret in plain text', () => {
    const leaves = awsConfig.secretLeaves().filter(({ plain }) => plain !== 'accepted')
    const canonical = leaves.filter(({ path }) =>
      path.every((key) => !['instances', 'accessKey', 'secretKey', 'token'].includes(key)),
    )
    expect(canonical.map(({ path }) => path.join('.'))).toEqual(
      ['', 'providers.*.'].flatMap((where) =>
        [
          'assumeRoleWithWebIdentity.webIdentityToken',
          'credentials.accessKeyId',
          'credentials.secretAccessKey',
          'credentials.sessionToken',
        ].map((key) => `${where}${key}`),
      ),
    )
    expect(leaves.filter(({ plain }) => plain !== 'problem')).toEqual([])
  })

  it('takes encrypted identifiers: of accounts, of the role, of endpoints', () => {
    const leaves = awsConfig.secretLeaves().filter(({ plain }) => plain === 'accepted')
    expect(leaves.map(({ path }) => path.join('.')).filter((path) => !/^(providers|services)\./.test(path))).toEqual([
      'allowedAccountIds.*',
      'forbiddenAccountIds.*',
      'assumeRole.roleArn',
      'assumeRole.externalId',
      'assumeRoles.*.roleArn',
      'assumeRoles.*.externalId',
      'assumeRoleWithWebIdentity.roleArn',
      'endpoints.*',
      'httpProxy',
      'httpsProxy',
    ])
    const account = secretOf('111122223333')
    expect(decoded({ allowedAccountIds: [account] })).toMatchObject({ allowedAccountIds: [account] })
  })
})

describe('a mistake in the aws section is one problem at its place', () => {
  it.each([
    ['a misspelt key', { regoin: 'x' }, ['UnknownKey aws.regoin']],
    ['a region that is none', { region: 'west' }, ['Malformed aws.region']],
    [
      'an account id without quotes',
      { allowedAccountIds: [123456789012] },
      ['UnquotedString aws.allowedAccountIds[0]'],
    ],
    ['one account id without brackets', { allowedAccountIds: '123456789012' }, ['WrongType aws.allowedAccountIds']],
    ['a role that is none', { assumeRole: { roleArn: 'deployer' } }, ['Malformed aws.assumeRole.roleArn']],
    [
      'a role of an account that is none',
      { assumeRole: { roleArn: 'arn:aws:iam::12345:role/deployer' } },
      ['Malformed aws.assumeRole.roleArn'],
    ],
    ['an account id that is too short', { forbiddenAccountIds: ['1234'] }, ['Malformed aws.forbiddenAccountIds[0]']],
    [
      'one role and a chain of them',
      { assumeRole: { roleArn: role }, assumeRoles: [{ roleArn: role }] },
      ['Contradiction aws.assumeRoles'],
    ],
    [
      'accounts that are allowed and others that are forbidden',
      { providers: { east: { allowedAccountIds: ['111122223333'], forbiddenAccountIds: ['444455556666'] } } },
      ['Contradiction aws.providers.east.forbiddenAccountIds'],
    ],
    [
      'a token of another issuer that is nowhere',
      { assumeRoleWithWebIdentity: { roleArn: role } },
      ['OneOf aws.assumeRoleWithWebIdentity'],
    ],
    ['a session of no length', { assumeRole: { roleArn: role, duration: '' } }, ['WrongType aws.assumeRole.duration']],
    ['an endpoint that is no address', { endpoints: { s3: 'localhost' } }, ['Malformed aws.endpoints.s3']],
    ['retries without end', { maxRetries: 1000 }, ['OutOfRange aws.maxRetries']],
    ['half of the credentials', { credentials: { accessKey: 'x' } }, ['Missing aws.credentials.secretAccessKey']],
    [
      'credentials in two spellings',
      { credentials: { accessKey: 'x', accessKeyId: 'x', secretKey: 'y' } },
      ['TwoSpellings aws.credentials.accessKeyId'],
    ],
    ['a name that AWS cannot take', { providers: { East: {} } }, ['BadName aws.providers.East']],
    ['a tag that AWS keeps for itself', { tags: { 'aws:x': 'y' } }, ['BadName aws.tags.aws:x']],
    ['a tag that is too long', { tags: { x: 'y'.repeat(257) } }, ['Malformed aws.tags.x']],
    [
      'a bucket whose name leaves Pulumi no room',
      { services: { s3: { buckets: { ['b'.repeat(56)]: {} } } } },
      [`BadName aws.services.s3.buckets.${'b'.repeat(56)}`],
    ],
    [
      'the name of a log bucket of ours',
      { services: { s3: { buckets: { 'aws-east-logs': {} } } } },
      ['BadName aws.services.s3.buckets.aws-east-logs'],
    ],
    ['a bucket name with dots', bucket({ name: 'a.b.c' }), [`Malformed ${at}.name`]],
    [
      'unfinished uploads kept too long',
      bucket({ lifecycle: { abortMultipartDays: 8 } }),
      [`OutOfRange ${at}.lifecycle.abortMultipartDays`],
    ],
    ['a word for encryption that is none', bucket({ encryption: 'aes' }), [`UnknownValue ${at}.encryption`]],
    ['two targets for logs', bucket({ logging: { bucket: 'a', bucketName: 'acme-logs' } }), [`OneOf ${at}.logging`]],
    ['a lock of no length', bucket({ objectLock: { mode: 'GOVERNANCE' } }), [`OneOf ${at}.objectLock`]],
    [
      'a statement about nobody',
      bucket({ policy: [{ actions: ['s3:GetObject'], principals: {} }] }),
      [`Missing ${at}.policy[0].principals`],
    ],
    ['a rule that does nothing', bucket({ lifecycle: { rules: [{ id: 'x' }] } }), [`Missing ${at}.lifecycle.rules[0]`]],
    ['an override of a child that is none', bucket({ override: { acl: {} } }), [`BadName ${at}.override.acl`]],
    [
      'an override of what a provider has settings for',
      { providers: { east: { override: { main: { accessKey: 'AKIAHUNTER2', region: 'us-east-1', maxRetries: 3 } } } } },
      [
        'RefusedOverride aws.providers.east.override.main.accessKey',
        'RefusedOverride aws.providers.east.override.main.region',
      ],
    ],
  ])('%s', (_, section, expected) => {
    expect(said(section)).toEqual(expected)
    expect(JSON.stringify(problems(section))).not.toContain('HUNTER2')
  })

  it('says whose limit a name breaks', () => {
    expect(problems({ services: { s3: { buckets: { ['b'.repeat(56)]: {} } } } })[0]?.because).toMatch(
      /at most 55 characters \(S3 allows 63 for a bucket, of which Pulumi takes 8 to make the name unique\)/,
    )
  })
})

describe('what contradicts itself in a bucket', () => {
  it('a policy that nobody could change again', () => {
    const policy = [{ effect: 'deny', actions: ['s3:*'], principals: { aws: ['*'] } }]
    expect(said(bucket({ policy }))).toEqual([`LocksOut ${at}.policy[0]`])
  })

  it.each([
    [
      'a key that is not used',
      { kmsKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1', encryption: 'aes256' },
      'kmsKeyArn',
    ],
    [
      'a lock without versions',
      { versioning: false, acknowledge: { CKV_AWS_21: 'x' }, objectLock: { mode: 'GOVERNANCE', days: 1 } },
      'objectLock',
    ],
    ['logs of itself', { logging: { bucket: 'b' } }, 'logging.bucket'],
    ['copies of itself', { replication: { to: 'b' } }, 'replication.to'],
  ])('%s', (_, settings, where) => {
    expect(said(bucket(settings))).toEqual([`Contradiction ${at}.${where}`])
  })

  it.each([
    ['is encrypted with a customer key', { logs: {} }],
    ['has object lock', { logs: { encryption: 'aes256', objectLock: { mode: 'GOVERNANCE', days: 1 } } }],
    ['lives in another provider', { logs: { encryption: 'aes256', provider: 'east' } }],
  ])('logs into a bucket that %s', (_, more) => {
    expect(said({ services: { s3: { buckets: { b: { logging: { bucket: 'logs' } }, ...more } } } })).toEqual([
      `Contradiction ${at}.logging.bucket`,
    ])
  })

  it.each([
    ['to a bucket without a customer key', { to: 'c' }],
    ['to one that exists, whose key is not said', { bucketArn: 'arn:aws:s3:::c' }],
  ])('copies of what a customer key encrypts, %s', (_, replication) => {
    const buckets = { b: { replication }, c: { encryption: 'aes256' } }
    expect(said({ services: { s3: { buckets } } })).toEqual([`Contradiction ${at}.replication`])
  })

  it('a replicated bucket whose role would get too long a name', () => {
    const key = 'b'.repeat(46)
    const buckets = { [key]: { replication: { to: 'c' } }, c: {} }
    expect(said({ services: { s3: { buckets } } })).toEqual([
      `Contradiction aws.services.s3.buckets.${key}.replication`,
    ])
  })

  it.each([
    [[{ sid: 'Mine' }, { sid: 'Mine' }], 'policy[1].sid'],
    [[{ sid: 'DenyOldTls' }], 'policy[0].sid'],
    [[{ sid: 'Statement2' }, {}], 'policy[1]'],
  ])('statements of one name, as in %j', (statements, where) => {
    const policy = statements.map((own) => ({
      ...own,
      actions: ['s3:GetObject'],
      principals: { services: ['x.amazonaws.com'] },
    }))
    expect(said(bucket({ policy }))).toEqual([`Contradiction ${at}.${where}`])
    const s3 = { defaultBucketConfig: { policy }, buckets: { a: {}, b: {} } }
    expect(said({ services: { s3 } })).toEqual([`Contradiction aws.services.s3.defaultBucketConfig.${where}`])
  })

  it.each([
    [[{ id: 'x', transitions: [{ days: 29, storageClass: 'STANDARD_IA' }] }], 'rules[0].transitions[0].days'],
    [
      [{ id: 'x', expirationDays: 90, transitions: [{ days: 90, storageClass: 'GLACIER' }] }],
      'rules[0].transitions[0].days',
    ],
    [[{ id: 'expire-old-versions', expirationDays: 1 }], 'rules[0].id'],
    [
      [
        { id: 'x', expirationDays: 1 },
        { id: 'x', expirationDays: 2 },
      ],
      'rules[1].id',
    ],
  ])('lifecycle rules that S3 refuses: %j', (rules, where) => {
    expect(said(bucket({ lifecycle: { rules } }))).toEqual([`Contradiction ${at}.lifecycle.${where}`])
  })

  it('denies with a condition are fine', () => {
    const condition = { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } }
    expect(
      said(bucket({ policy: [{ effect: 'deny', actions: ['s3:*'], principals: { aws: ['*'] }, condition }] })),
    ).toEqual([])
  })
})

it('a bucket in a provider that is switched off is a problem that says so', () => {
  const providers = { east: { enabled: false } }
  expect(problems({ providers, ...bucket({ provider: 'east' }) })).toEqual([
    {
      _tag: 'ProviderDisabled',
      at: `${at}.provider`,
      because: 'the provider east is disabled',
      fix: 'name another, or enable it: aws.providers.east.enabled: true',
    },
  ])
  const s3 = { defaultBucketConfig: { provider: 'east' }, buckets: { a: {}, b: {} } }
  expect(said({ providers, services: { s3 } })).toEqual([
    'ProviderDisabled aws.services.s3.defaultBucketConfig.provider',
  ])
  expect(said({ providers, services: { s3: { ...s3, enabled: false } } })).toEqual([])
})

it.each([
  ['keys of a provider', { providers: { east: { accessKey: 'x' } } }, 'it is called credentials.accessKeyId here'],
  ['keys at the top', { secret_key: 'x' }, 'it is called credentials.secretAccessKey here'],
  ['tokens', { sessionToken: 'x' }, 'it is called credentials.sessionToken here'],
  ['a queue', bucket({ notifications: { queues: [{ queueArn: 'arn:aws:sqs:x' }] } }), 'it is called arn here'],
  ['functions', bucket({ notifications: { functions: [{ lambda_function_arn: 'x' }] } }), 'it is called arn here'],
])('%s under the names of elsewhere are told theirs, and nothing else', (_, section, fix) => {
  expect(problems(section).map((problem) => [problem._tag, problem.fix])).toEqual([['UnknownKey', fix]])
})

describe('what all buckets have', () => {
  it('stands under what a bucket says: maps merge, the rest replaces', () => {
    const { services } = decoded({
      services: {
        s3: {
          defaultBucketConfig: { encryption: 'aes256', tags: { a: '1', b: '1' }, lifecycle: { noncurrentDays: 30 } },
          buckets: { plain: {}, own: { encryption: true, tags: { b: '2' }, lifecycle: { abortMultipartDays: 1 } } },
        },
      },
    })
    const { plain, own } = allBucketSettings(services.s3)
    expect([plain?.encryption, plain?.tags, plain?.lifecycle]).toEqual([
      'aes256',
      { a: '1', b: '1' },
      { noncurrentDays: 30 },
    ])
    expect([own?.encryption, own?.tags, own?.lifecycle]).toEqual([
      'kms',
      { a: '1', b: '2' },
      { noncurrentDays: 30, abortMultipartDays: 1 },
    ])
  })
})
