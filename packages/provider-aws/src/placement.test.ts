import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { built, type Run } from '../test/built-section.ts'
import { globalTypes } from './generated/global-types.ts'
import { builderSources } from './implementation.ts'

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
const entries = (end: string, where: Where, place: number) => {
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
    components: { secureVpc: named('net', { cidr: `10.${20 + place}.0.0/16`, zones: 2 }) },
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

const endOf = ({ provider }: Where, index: number): string => `${provider}${index}`

/** Each network with the next one, so that the sides are wherever the networks are. */
const peerings = (places: readonly Where[]) =>
  Object.fromEntries(
    places.slice(1).map((where, index) => {
      const [one, other] = [endOf(places[index] ?? where, index), endOf(where, index + 1)]
      return [`${one}-${other}`, { from: { network: `net-${one}` }, to: { network: `net-${other}` }, dns: true }]
    }),
  )

const stack = (places: readonly Where[]): unknown =>
  places
    .map((where, index) => entries(endOf(where, index), where, index))
    .reduce<unknown>(merged, {
      region: 'us-west-2',
      services: { vpc: { peerings: peerings(places) } },
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

/** What the side of a peering that is asked makes; the rest is by the side that asks. */
const ofOtherSide = /^(accepter|accepter-options|back-.*)$/

interface Home {
  readonly provider: string
  readonly region: string
}

/** Where each unit of a network lives, by its id. */
const homesOf = ({ units }: Run): ReadonlyMap<string, Home> =>
  new Map(
    units.flatMap((unit) => {
      if (!('via' in unit.needs)) return []
      const name = unit.needs.via.unit.replace('aws.providers.', '')
      const own: unknown = 'region' in unit.settings ? unit.settings.region : undefined
      const provided = Object.entries(regions).find(([key]) => key === name)?.[1] ?? ''
      return [[unit.id, { provider: `aws-${name}`, region: typeof own === 'string' ? own : provided }]]
    }),
  )

/** Resources that are not where the unit lives that their topmost component, or they themselves, are called for. */
const strays = (run: Run): readonly string[] => {
  const { resources, units } = run
  const homes = homesOf(run)
  const named = new Map(units.map((unit) => [unit.name, unit]))
  const parents = new Map(resources.filter(({ custom }) => !custom).map((each) => [each.name, each.parent]))
  const top = (name: string): string => {
    const parent = parents.get(name)
    return parent === undefined || parent === name ? name : top(parent)
  }
  /** A peering has a side where each of its networks is. */
  const homeOf = (unit: Run['units'][number], name: string): Home | undefined =>
    unit.kind === 'peering' && ofOtherSide.test(name.slice(unit.name.length + 1))
      ? homes.get(unit.needs.to?.unit ?? '')
      : homes.get(unit.id)
  return resources
    .filter(({ custom, type }) => custom && type.startsWith('aws:'))
    .flatMap(({ name, type, parent, provider, inputs }) => {
      const unit = named.get(parent === undefined ? name : top(parent))
      const home = unit === undefined ? undefined : homeOf(unit, name)
      if (home === undefined) return [`${type} ${name} belongs to nobody`]
      const key = home.provider.replace('aws-', '')
      const ofProvider = Object.entries(regions).find(([each]) => each === key)?.[1]
      const region = inputs['region'] ?? ofProvider
      return [
        ...(provider === home.provider ? [] : [`${type} ${name} is by ${provider ?? 'no provider'}`]),
        ...(globalTypes.has(type)
          ? inputs['region'] === undefined
            ? []
            : [`${type} ${name} has a region`]
          : region === home.region
            ? []
            : [`${type} ${name} is in ${String(region)}`]),
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
    // A kind that is new wants an entry above.
    expect(Object.keys(builderSources).filter((kind) => !kinds.has(kind))).toEqual([])
  })

  it('are peered from the one, and accepted by the other', async () => {
    const { resources } = await inThree
    const sides = resources
      .filter(({ name, custom }) => custom && name.startsWith('east1-audit2'))
      .map(({ name, type, provider, inputs }) => ({
        child: name.replace(/^east1-audit2-?/, '').replace(/^(route|back)-.*/, '$1'),
        type: type.replace(/.*:/, ''),
        provider,
        ...(type.endsWith(':VpcPeeringConnection')
          ? { peerOwnerId: inputs['peerOwnerId'], peerRegion: inputs['peerRegion'] }
          : {}),
      }))
    const byChild = new Map(sides.map((side) => [side.child, side]))
    const connection = { peerOwnerId: accounts.audit, peerRegion: 'eu-west-1' }
    // Resources are registered in no certain order.
    expect([...byChild.keys()].sort().map((child) => byChild.get(child))).toEqual([
      { child: '', type: 'VpcPeeringConnection', provider: 'aws-east', ...connection },
      { child: 'accepter', type: 'VpcPeeringConnectionAccepter', provider: 'aws-audit' },
      { child: 'accepter-options', type: 'PeeringConnectionOptions', provider: 'aws-audit' },
      { child: 'back', type: 'Route', provider: 'aws-audit' },
      { child: 'options', type: 'PeeringConnectionOptions', provider: 'aws-east' },
      { child: 'route', type: 'Route', provider: 'aws-east' },
    ])
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
