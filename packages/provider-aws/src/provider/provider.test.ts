import { secretOf } from '@konductor/core/config'
import { isSecret } from '@konductor/core/config'
import { describe, expect, it } from 'vitest'
import { awsConfig } from '../section.ts'
import { awsUnits } from '../units.ts'
import { credentialSource } from './credential-source.ts'
import { inspectProvider } from './inspect-provider.ts'
import { providerArgs } from './provider-args.ts'

const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`

const providers = (section: unknown) => {
  const outcome = awsConfig.decode(section, 'aws')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return awsUnits(outcome.right).filter((unit) => unit.kind === 'provider')
}

const provider = (section: object, key = 'default') => {
  const unit = providers({ region: 'us-west-2', ...section }).find(({ settings }) => settings.key === key)
  if (unit === undefined) throw new Error(`no provider ${key}`)
  return unit
}

const argsOf = (section: object, key?: string) => {
  const { defaultTags: _, ...args } = providerArgs(provider(section, key).settings, {})
  return args
}

describe('a provider in the words of the SDK', () => {
  it('has one role as a chain of one', () => {
    expect(argsOf({ assumeRole: { roleArn: role('a') } })).toEqual({
      region: 'us-west-2',
      assumeRoles: [{ roleArn: role('a') }],
    })
  })

  it('has a chain of roles in the order in which they open each other', () => {
    const last = {
      roleArn: role('b'),
      externalId: 'x',
      sessionName: 'ci',
      duration: '1h',
      policyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
      sourceIdentity: 'alice',
      tags: { team: 'a' },
      transitiveTagKeys: ['team'],
    }
    expect(argsOf({ assumeRoles: [{ roleArn: role('a') }, last] })).toEqual({
      region: 'us-west-2',
      assumeRoles: [{ roleArn: role('a') }, last],
    })
  })

  it('has the role of a token by its file', () => {
    const web = { roleArn: role('ci'), webIdentityTokenFile: '/var/run/token', sessionName: 'ci' }
    expect(argsOf({ assumeRoleWithWebIdentity: web })).toEqual({
      region: 'us-west-2',
      assumeRoleWithWebIdentity: web,
    })
  })

  it('reaches LocalStack with what that needs', () => {
    const reach = {
      s3UsePathStyle: true,
      skipCredentialsValidation: true,
      skipMetadataApiCheck: true,
      skipRegionValidation: true,
      skipRequestingAccountId: true,
    }
    expect(argsOf({ ...reach, endpoints: { s3: 'http://localhost:4566', sts: 'http://localhost:4566' } })).toEqual({
      region: 'us-west-2',
      ...reach,
      endpoints: [{ s3: 'http://localhost:4566', sts: 'http://localhost:4566' }],
    })
  })

  it('has every other setting by the name that the SDK has for it', () => {
    const said = {
      useFipsEndpoint: true,
      useDualstackEndpoint: true,
      stsRegion: 'us-east-1',
      maxRetries: 3,
      retryMode: 'adaptive',
      tokenBucketRateLimiterCapacity: 100,
      httpProxy: 'http://proxy:3128',
      httpsProxy: 'http://proxy:3128',
      noProxy: 'localhost',
      customCaBundle: '/etc/ca.pem',
      ec2MetadataServiceEndpoint: 'http://[fd00:ec2::254]',
      ec2MetadataServiceEndpointMode: 'IPv6',
      ignoreTags: { keys: ['patched'], keyPrefixes: ['kubernetes.io/'] },
      tagPolicyCompliance: 'warning',
      profile: 'dev',
      sharedConfigFiles: ['/etc/aws/config'],
      sharedCredentialsFiles: ['/etc/aws/credentials'],
      forbiddenAccountIds: ['444455556666'],
    }
    expect(argsOf(said)).toEqual({ region: 'us-west-2', ...said })
  })
})

describe('what stands at the top of the section', () => {
  it('says of every provider how AWS is reached, unless the provider says otherwise', () => {
    const section = {
      useFipsEndpoint: true,
      maxRetries: 3,
      endpoints: { s3: 'http://localhost:4566' },
      providers: { east: { region: 'us-east-1', maxRetries: 5 }, real: { endpoints: {} } },
    }
    expect(argsOf(section, 'east')).toEqual({
      region: 'us-east-1',
      useFipsEndpoint: true,
      maxRetries: 5,
      endpoints: [{ s3: 'http://localhost:4566' }],
    })
    expect(argsOf(section, 'real')['endpoints']).toEqual([{}])
  })

  it('says of the default provider alone who it is', () => {
    const section = {
      assumeRoles: [{ roleArn: role('a') }],
      sharedConfigFiles: ['/etc/aws/config'],
      allowedAccountIds: ['111122223333'],
      providers: { east: { region: 'us-east-1' } },
    }
    expect(argsOf(section, 'east')).toEqual({ region: 'us-east-1' })
  })
})

describe('a provider is warned of', () => {
  it('a service among its endpoints that the provider does not have', () => {
    const found = inspectProvider(provider({ endpoints: { s3: 'http://x', dynmodb: 'http://x' } }))
    expect(found.map(({ _tag, at, fix }) => [_tag, at, fix])).toEqual([
      ['UnknownService', 'aws.endpoints.dynmodb', 'did you mean "dynamodb"?'],
    ])
  })

  it('static keys, and temporary ones, that are written down', () => {
    const keys = { accessKeyId: secretOf('AKIA1'), secretAccessKey: secretOf('s') }
    const words = (credentials: object) =>
      inspectProvider(provider({ credentials })).map(({ _tag, because }) => `${_tag}: ${because}`)
    expect(words(keys)).toEqual(['StaticCredentials: static keys live until somebody revokes them'])
    expect(words({ ...keys, sessionToken: secretOf('t') })).toEqual([
      'StaticCredentials: temporary keys that are written down have expired by the next run',
    ])
  })

  it('nothing where a chain of roles or a token says who it is', () => {
    const east = (own: object) => ({ profile: 'dev', providers: { east: { region: 'us-east-1', ...own } } })
    const tags = (own: object) => inspectProvider(provider(east(own), 'east')).map(({ _tag }) => _tag)
    expect(tags({})).toEqual(['AmbientCredentials'])
    expect(tags({ assumeRoles: [{ roleArn: role('a') }] })).toEqual([])
    expect(tags({ assumeRoleWithWebIdentity: { roleArn: role('a'), webIdentityTokenFile: '/t' } })).toEqual([])
  })
})

it('a token and a proxy with a password stay secret, in the settings and in the log', () => {
  const { settings } = provider({
    httpsProxy: secretOf('http://user:hunter2@proxy:3128'),
    assumeRoleWithWebIdentity: { roleArn: role('ci'), webIdentityToken: secretOf('hunter3') },
  })
  expect(isSecret(settings.connection?.httpsProxy)).toBe(true)
  expect(JSON.stringify(settings)).not.toMatch(/hunter/)
  expect(credentialSource(settings, {})).toBe('configuration (a web identity token)')
})
