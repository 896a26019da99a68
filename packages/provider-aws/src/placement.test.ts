import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { built, type Run } from '../test/built-section.ts'
import { globalTypes } from './generated/global-types.ts'
import { implementation } from './implementation.ts'

const accounts = { default: '111122223333', east: '444455556666', audit: '777788889999' } as const
const home = { east: 'us-east-1', audit: 'eu-west-1' } as const
type ProviderName = keyof typeof accounts

const regions = { default: 'us-west-2', ...home } as const

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBhJSEYFhTnvOQAkZMNTIKVYkkbqWBFp3kLZqdQnRkYd'
const certificateIn = (region: string): string => `arn:aws:acm:${region}:111122223333:certificate/1`

interface Where {
  readonly provider: ProviderName
  readonly region?: string
}

/** One entry of every kind that people write, all of them in one place, with names that end as they are told. */
const entries = (end: string, where: Where) => {
  const { provider } = where
  const of = (name: string) => `${name}-${end}`
  const named = (name: string, settings: object, place: object = where) => ({ [of(name)]: { ...place, ...settings } })
  const inNetwork = { network: of('net') }
  return {
    services: {
      kms: { keys: named('key', { users: [of('role')] }) },
      s3: {
        buckets: {
          ...named('bucket', { kmsKey: of('key'), replication: { to: of('copy') } }),
          ...named('copy', { cors: [{ allowedOrigins: ['*'], allowedMethods: ['GET'] }] }),
        },
      },
      iam: {
        roles: named('role', { trust: { services: 'ec2.amazonaws.com' } }, { provider }),
        policies: named(
          'policy',
          { statements: [{ actions: ['s3:ListBucket'], on: [{ bucket: of('copy') }] }] },
          { provider },
        ),
        groups: named('group', { managedPolicies: [of('policy')] }, { provider }),
        instanceProfiles: named('profile', { role: of('role') }, { provider }),
        oidcProviders: named(
          'issuer',
          { url: `https://token.${end}.example.com`, audiences: ['sts.amazonaws.com'] },
          { provider },
        ),
        accessAnalyzers: named('analyzer', {}),
      },
      vpc: {
        vpcs: named('plain', { cidr: '10.99.0.0/16', flowLogs: false }),
        blockPublicAccess: named('closed', {}),
      },
      ec2: {
        securityGroups: named('group', inNetwork),
        keyPairs: named('pair', { publicKey: key }),
        instances: named('instance', { ...inNetwork, type: 't3.micro' }),
        launchTemplates: named('template', { ...inNetwork, type: 't3.micro' }),
        autoscalingGroups: named('fleet', { ...inNetwork, launchTemplate: of('template') }),
      },
      elb: {
        targetGroups: named('tg', { ...inNetwork }),
        loadBalancers: named('lb', {
          ...inNetwork,
          listeners: {
            https: { certificateArn: certificateIn(where.region ?? regions[where.provider]), targetGroup: of('tg') },
          },
        }),
      },
    },
    components: { secureVpc: named('net', { cidr: '10.20.0.0/16', zones: 2 }) },
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const merged = (one: unknown, other: unknown): unknown =>
  isMap(one) && isMap(other)
    ? Object.fromEntries(
        [...new Set([...Object.keys(one), ...Object.keys(other)])].map((each) => [
          each,
          each in one && each in other ? merged(one[each], other[each]) : (one[each] ?? other[each]),
        ]),
      )
    : other

const stack = (places: readonly Where[]): unknown =>
  places
    .map((where, index) => entries(`${where.provider}${index}`, where))
    .reduce<unknown>(merged, {
      region: 'us-west-2',
      allowedAccountIds: [accounts.default],
      providers: Object.fromEntries(
        places.flatMap(({ provider }) =>
          provider === 'default'
            ? []
            : [[provider, { region: home[provider], allowedAccountIds: [accounts[provider]] }]],
        ),
      ),
    })

const build = (places: readonly Where[]) => built(stack(places), {}, { zoneIds: ['a1', 'b1'], names: ['a', 'b'] })

/** The unit that a resource is of: the one that its topmost component, or it itself, is called for. */
const strays = ({ resources, units }: Run): readonly string[] => {
  const provided = new Map(
    units.flatMap((unit) =>
      'via' in unit.needs
        ? [[unit.name, { provider: unit.needs.via.unit.replace('aws.providers.', 'aws-'), settings: unit.settings }]]
        : [],
    ),
  )
  const parents = new Map(resources.filter(({ custom }) => !custom).map((each) => [each.name, each.parent]))
  const top = (name: string): string => {
    const parent = parents.get(name)
    return parent === undefined || parent === name ? name : top(parent)
  }
  return resources
    .filter(({ custom, type }) => custom && type.startsWith('aws:'))
    .flatMap(({ name, type, parent, provider, inputs }) => {
      const unit = provided.get(parent === undefined ? name : top(parent))
      if (unit === undefined) return [`${type} ${name} belongs to nobody`]
      const region: unknown = 'region' in unit.settings ? unit.settings.region : undefined
      const wanted = globalTypes.has(type) ? undefined : region
      return [
        ...(provider === unit.provider ? [] : [`${type} ${name} is by ${provider ?? 'no provider'}`]),
        ...(inputs['region'] === wanted ? [] : [`${type} ${name} is in ${String(inputs['region'])}`]),
      ]
    })
}

describe('several accounts and regions in one stack', () => {
  const three: readonly Where[] = [{ provider: 'default' }, { provider: 'east' }, { provider: 'audit' }]

  const inThree = build(three)

  it('are three providers, and every resource is by the one that its unit names', async () => {
    const run = await inThree
    expect(run.resources.filter(({ type }) => type === 'pulumi:providers:aws').map(({ name }) => name)).toEqual([
      'aws-default',
      'aws-east',
      'aws-audit',
    ])
    expect(strays(run)).toEqual([])
    expect(run.resources.filter(({ custom }) => custom).length).toBeGreaterThan(300)
    const kinds = new Set<string>(run.units.map(({ kind }) => kind))
    // A kind that is new wants an entry above. A peering has a side in each of two providers, and a test of its own.
    expect(Object.keys(implementation.build).filter((kind) => !kinds.has(kind))).toEqual(['peering'])
  })

  it('say of documents the account and the partition that they are in', async () => {
    const { resources } = await inThree
    const policy = (name: string) =>
      String(resources.find((each) => each.name === name && each.type === 'aws:kms/key:Key')?.inputs['policy'])
    expect(policy('key-default0')).toContain(`arn:aws:iam::${accounts.default}:root`)
    expect(policy('key-east1')).toContain(`arn:aws:iam::${accounts.east}:root`)
    expect(policy('key-audit2')).toContain(`arn:aws:iam::${accounts.audit}:root`)
  })

  it('may be regions of one provider, which is then one process', async () => {
    const run = await build([{ provider: 'default' }, { provider: 'default', region: 'eu-central-1' }])
    expect(run.resources.filter(({ type }) => type === 'pulumi:providers:aws').map(({ name }) => name)).toEqual([
      'aws-default',
    ])
    expect(strays(run)).toEqual([])
  })

  it('leave no resource without its provider and region, wherever each unit is put', async () => {
    const where = fc.record({
      provider: fc.constantFrom<ProviderName>('default', 'east', 'audit'),
      region: fc.option(fc.constantFrom('us-west-2', 'us-east-1', 'eu-west-1', 'ap-south-1'), { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(where, { minLength: 1, maxLength: 3 }), async (places) => {
        const written = places.map(({ provider, region }) => ({
          provider,
          ...(region === undefined ? {} : { region }),
        }))
        expect(strays(await build(written))).toEqual([])
      }),
      { numRuns: process.env['KONDUCTOR_TEST_ALL'] === '1' ? 30 : 2 },
    )
  })
})
