import { describe, expect, it } from 'vitest'
import { findings, problems } from '../test/checked-networks.ts'

const account = (id: string, more: object = {}) => ({ allowedAccountIds: [id], ...more })
const dev = account('111122223333', { region: 'eu-central-1' })
const apart = {
  providers: {
    default: dev,
    east: account('111122223333', { region: 'us-east-1', profile: 'other' }),
    prod: account('444455556666', { region: 'eu-central-1' }),
    china: account('777788889999', { region: 'cn-north-1' }),
    local: account('111122223333', { region: 'eu-central-1', endpoints: { s3: 'http://localhost:4566' } }),
  },
}

const trust = { services: ['lambda.amazonaws.com'] }
const statements = [{ actions: ['s3:ListBucket'], on: [{ arn: 'arn:aws:s3:::x' }] }]
const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGj3Zl5wq0o3kVn1m3p7o3bq8b2s1d4f5g6h7j8k9l0m ops'
const networks = {
  secureVpc: {
    main: { cidr: '10.20.0.0/16', zones: 2, nat: 'none' },
    side: { cidr: '10.30.0.0/16', zones: 2, nat: 'none' },
  },
}
const inMain = { network: 'main', name: 'same', description: 'for the web' }

/** Two entries of a collection. */
const two = (service: string, kind: string, one: object, other: object) => ({
  ...apart,
  components: networks,
  services: { [service]: { [kind]: { a: one, b: other } } },
})

const each: readonly (readonly [string, string, object])[] = [
  ['s3', 'buckets', { name: 'same' }],
  ['iam', 'roles', { name: 'same', trust }],
  ['iam', 'policies', { name: 'same', statements }],
  ['iam', 'groups', { name: 'same' }],
  ['iam', 'instanceProfiles', { name: 'same' }],
  ['ec2', 'securityGroups', inMain],
  ['ec2', 'keyPairs', { name: 'same', publicKey }],
  ['elb', 'targetGroups', { network: 'main', name: 'same', port: 8443 }],
  [
    'elb',
    'loadBalancers',
    {
      network: 'main',
      name: 'same',
      certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/4f1f8a0e-1111-2222-3333-444455556666',
    },
  ],
  ['iam', 'accessAnalyzers', { name: 'same', type: 'organization' }],
]

describe('a name that AWS has once', () => {
  it.each(each)('is refused where two of %s.%s have it', async (service, kind, entry) => {
    expect(await problems(two(service, kind, entry, entry))).toEqual([
      `SameName aws.services.${service}.${kind}.b.name`,
    ])
  })

  it.each(each)('is fine in two of %s.%s that say none', async (service, kind, entry) => {
    const unnamed = kind === 'accessAnalyzers' ? { ...entry, name: 'other' } : { ...entry, name: null }
    expect(await problems(two(service, kind, entry, unnamed))).toEqual([])
  })

  it('says where the other one is, and what to do', async () => {
    const { problems: found } = await findings(two('iam', 'roles', { name: 'Same', trust }, { name: 'same', trust }))
    expect(found).toEqual([
      {
        _tag: 'SameName',
        at: 'aws.services.iam.roles.b.name',
        because: 'aws.services.iam.roles.a is the role same, and an account has one',
        fix: 'give one of the two another name',
      },
    ])
  })

  it.each([
    ['a bucket of another account', 's3', 'buckets', { name: 'same' }, { provider: 'prod' }, true],
    ['a bucket of another partition', 's3', 'buckets', { name: 'same' }, { provider: 'china' }, false],
    ['a bucket of what only looks like AWS', 's3', 'buckets', { name: 'same' }, { provider: 'local' }, false],
    ['a role by another way to the account', 'iam', 'roles', { name: 'same', trust }, { provider: 'east' }, true],
    ['a role of another account', 'iam', 'roles', { name: 'same', trust }, { provider: 'prod' }, false],
    ['a key pair of another region', 'ec2', 'keyPairs', { name: 'same', publicKey }, { region: 'us-east-1' }, false],
    ['a security group of another network', 'ec2', 'securityGroups', inMain, { network: 'side' }, false],
  ])('%s', async (_, service, kind, entry, more, isRefused) => {
    const found = await problems(two(service, kind, entry, { ...entry, ...more }))
    expect(found).toEqual(isRefused ? [`SameName aws.services.${service}.${kind}.b.name`] : [])
  })
})

it('two networks are peered once, whichever of them asks', async () => {
  const peerings = {
    there: { from: { network: 'main' }, to: { network: 'side' } },
    back: { from: { network: 'side' }, to: { network: 'main' } },
    old: { from: { network: 'main' }, to: { vpcId: 'vpc-0123456789abcdef0', cidrs: ['10.40.0.0/16'] } },
  }
  const { problems: found } = await findings({ components: networks, services: { vpc: { peerings } } })
  expect(found.map(({ at, because, fix }) => [at, because, fix])).toEqual([
    [
      'aws.services.vpc.peerings.back',
      'aws.services.vpc.peerings.there is the peering of aws.components.secureVpc.side and aws.components.secureVpc.main, and two networks have one',
      'keep one of the two',
    ],
  ])
})

it('an account has one analyzer of each of its types in a region, whatever they are called', async () => {
  const accessAnalyzers = {
    a: {},
    b: { name: 'other' },
    c: { region: 'us-east-1' },
    d: { type: 'accountUnusedAccess' },
    e: { type: 'organization' },
    f: { type: 'organization' },
    g: { type: 'organization', name: 'team' },
  }
  expect(await problems({ services: { iam: { accessAnalyzers } } })).toEqual([
    'SameName aws.services.iam.accessAnalyzers.b',
    'SameName aws.services.iam.accessAnalyzers.f.name',
  ])
})
