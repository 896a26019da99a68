import { describe, expect, it } from 'vitest'
import { problems, unitsOf } from '../../test/checked-networks.ts'

const cidr = '10.20.0.0/16'

describe('a peering of configuration', () => {
  const networks = (peering: object) => ({
    components: { secureVpc: { main: { cidr }, shared: { cidr: '10.30.0.0/16', provider: 'east' } } },
    providers: { east: { region: 'us-east-1', profile: 'east' } },
    services: { vpc: { vpcs: { data: { cidr: '10.20.128.0/20' } }, peerings: { p: peering } } },
  })
  const at = 'aws.services.vpc.peerings.p'
  const from = { network: 'main' }
  it.each<[string, object, readonly string[]]>([
    ['networks that overlap', { from, to: { vpc: 'data' } }, [`OverlappingCidrs ${at}.to`]],
    [
      'blocks that overlap',
      { from, to: { vpcId: 'vpc-01234567', cidrs: ['10.20.9.0/24'] } },
      [`OverlappingCidrs ${at}.to.cidrs[0]`],
    ],
    [
      'both a network and an id',
      { from, to: { network: 'shared', vpcId: 'vpc-01234567' } },
      [`Contradiction ${at}.to.vpcId`],
    ],
    ['nobody who is asked', { from, to: {} }, [`OneOf ${at}.to`, `Missing ${at}.to`]],
    ['blocks that nobody names', { from, to: { vpcId: 'vpc-01234567' } }, [`Missing ${at}.to`]],
    ['itself', { from, to: { network: 'main' } }, [`Contradiction ${at}.to`]],
    ['a network that nobody knows', { from, to: { network: 'shraed' } }, [`UnknownReference ${at}.to.network`]],
    [
      'another stack that asks',
      { from: { network: { stack: 'a/b/c', export: 'd' } }, to: { network: 'shared' } },
      [`Contradiction ${at}.from.network`],
    ],
  ])('has a problem with its place for %s', async (_, peering, expected) => {
    expect(await problems(networks(peering))).toEqual(expected)
  })

  it('lets each network through the network ACLs of the other, and nobody else', () => {
    const blocks = unitsOf(networks({ from, to: { network: 'shared' } })).flatMap((unit) =>
      unit.kind === 'secureVpc' ? [[unit.name, unit.settings.reachableFrom]] : [],
    )
    expect(blocks).toEqual([
      ['main', ['10.30.0.0/16']],
      ['shared', [cidr]],
    ])
  })

  it('is asked for in the provider of the one and accepted in that of the other', () => {
    const unit = unitsOf(networks({ from, to: { network: 'shared' } })).find(({ kind }) => kind === 'peering')
    expect(unit?.needs).toMatchObject({
      via: { unit: 'aws.providers.default' },
      peerVia: { unit: 'aws.providers.east' },
    })
    expect(unit?.settings).toMatchObject({
      to: { accepted: 'here', region: 'us-east-1', resourcesRegion: 'us-east-1' },
    })
  })
})

describe('a secure VPC that is peered with many', () => {
  it('is told where its network ACLs have no room for all of them', async () => {
    const cidrs = Array.from({ length: 13 }, (_, index) => `10.${100 + index}.0.0/16`)
    const peerings = { p: { from: { network: 'main' }, to: { vpcId: 'vpc-01234567', cidrs } } }
    expect(await problems({ components: { secureVpc: { main: { cidr } } }, services: { vpc: { peerings } } })).toEqual([
      'Contradiction aws.components.secureVpc.main',
    ])
  })
})

describe('a block on public access of configuration', () => {
  it('is there once for an account and region', async () => {
    const two = { services: { vpc: { blockPublicAccess: { one: {}, two: { mode: 'ingress' } } } } }
    expect(await problems(two)).toEqual(['Contradiction aws.services.vpc.blockPublicAccess.two'])
  })
})
