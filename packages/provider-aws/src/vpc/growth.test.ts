import { record, type RecordedResource } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { replacements } from '../replacements.ts'
import type { SecureVpcArgs } from './secure-vpc-args.ts'
import { SecureVpc } from './secure-vpc.ts'

const base: SecureVpcArgs = {
  cidr: '10.20.0.0/16',
  providerRegion: 'eu-central-1',
  account: '111122223333',
  partition: 'aws',
  flowLogs: false,
  interfaceEndpoints: ['ssm'],
}
const make = async (args: Partial<SecureVpcArgs>): Promise<ReadonlyMap<string, RecordedResource>> => {
  const resources = await record(() => void new SecureVpc('main', { ...base, ...args }), {
    outputs: () => ({ ipv6CidrBlock: '2600:1f16:1:ab00::/56', allocationId: 'eipalloc-1' }),
  })
  return new Map(resources.map((resource) => [`${resource.type} ${resource.name}`, resource]))
}

const known = new Map<string, ReturnType<typeof make>>()
const made = (args: Partial<SecureVpcArgs>): ReturnType<typeof make> => {
  const key = JSON.stringify(args)
  const before = known.get(key) ?? make(args)
  known.set(key, before)
  return before
}

/** What an existing stack would see beside what is new: gone resources, and changed inputs, with those that replace. */
const seen = async (before: Partial<SecureVpcArgs>, after: Partial<SecureVpcArgs>) => {
  const old = await made(before)
  const now = await made(after)
  const changed = [...old].flatMap(([key, { type, inputs }]) => {
    const other = now.get(key)?.inputs ?? {}
    return [...new Set([...Object.keys(inputs), ...Object.keys(other)])]
      .filter((property) => JSON.stringify(inputs[property]) !== JSON.stringify(other[property]))
      .map((property) => ({ key, type, property }))
  })
  return {
    gone: [...old.keys()].filter((key) => !now.has(key)),
    replaced: changed.filter(
      ({ key, type, property }) => now.has(key) && replacements.replaces[type]?.includes(property),
    ),
    changed: changed.map(({ type, property }) => `${type.split(':').at(-1) ?? ''}.${property}`),
  }
}
const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()

describe('an existing secure VPC', () => {
  it.each<[string, Partial<SecureVpcArgs>, Partial<SecureVpcArgs>, readonly string[]]>([
    [
      'a third zone',
      { zones: 2 },
      { zones: 3 },
      ['NetworkAcl.subnetIds', 'VpcEndpoint.routeTableIds', 'VpcEndpoint.subnetIds'],
    ],
    [
      'zones up to six',
      { zones: 1 },
      { zones: 6 },
      ['NetworkAcl.subnetIds', 'VpcEndpoint.routeTableIds', 'VpcEndpoint.subnetIds'],
    ],
    ['the same zones by letters', { zones: 3 }, { zones: ['a', 'b', 'c'] }, []],
    ['an isolated tier', { tiers: ['public', 'private'] }, {}, ['VpcEndpoint.routeTableIds']],
    [
      'a public tier and NAT',
      { tiers: ['private', 'isolated'] },
      {},
      ['NetworkAcl.ingress', 'VpcEndpoint.routeTableIds'],
    ],
    ['a NAT gateway', { nat: 'none' }, { nat: 'single' }, ['NetworkAcl.ingress']],
    ['a NAT gateway in each zone', { nat: 'single' }, { nat: 'perZone' }, ['Route.natGatewayId']],
    ['endpoints', { interfaceEndpoints: [] }, {}, []],
    ['ports', { publicPorts: [443] }, { publicPorts: [443, 8443] }, ['NetworkAcl.ingress']],
    [
      'IPv6',
      {},
      { ipv6: true },
      [
        'NetworkAcl.egress',
        'NetworkAcl.ingress',
        'Subnet.assignIpv6AddressOnCreation',
        'Subnet.ipv6CidrBlock',
        'Vpc.assignGeneratedIpv6CidrBlock',
      ],
    ],
  ])('is given %s in place: nothing goes, nothing is replaced', async (_, before, after, changes) => {
    const { gone, replaced, changed } = await seen(before, after)
    expect(gone).toEqual([])
    expect(replaced).toEqual([])
    expect(distinct(changed)).toEqual(changes)
  })

  it('loses the parts of one zone, and no other, when that is taken out', async () => {
    const { gone, replaced } = await seen({ zones: ['a', 'b', 'c'] }, { zones: ['a', 'c'] })
    expect(gone.map((key) => key.split(' ')[1]).sort()).toEqual([
      'main-association-isolated-b',
      'main-association-private-b',
      'main-association-public-b',
      'main-route-private-b',
      'main-routes-private-b',
      'main-subnet-isolated-b',
      'main-subnet-private-b',
      'main-subnet-public-b',
    ])
    expect(replaced).toEqual([])
  })
})
