import { describe, expect, it } from 'vitest'
import { networkFaults, networkReference, type NetworkSettings } from './network-settings.ts'

const found = (settings: NetworkSettings, wanted: 'none' | 'vpc' | 'subnets') =>
  networkFaults(settings, wanted).map(({ _tag, below = [] }) => `${_tag} ${below.join('.')}`.trim())

describe('where something lives', () => {
  it.each<[string, NetworkSettings, 'none' | 'vpc' | 'subnets', readonly string[]]>([
    ['in a secure VPC', { network: 'main', tier: 'isolated' }, 'subnets', []],
    ['in a VPC that exists', { vpcId: 'vpc-1', subnetIds: ['subnet-1'] }, 'subnets', []],
    ['in no network, where none is wanted', {}, 'none', []],
    ['in no network', {}, 'vpc', ['OneOf']],
    ['in two networks', { network: 'main', vpcId: 'vpc-1' }, 'vpc', ['Contradiction vpcId']],
    ['in three', { network: 'main', vpc: 'data', vpcId: 'vpc-1' }, 'vpc', ['Contradiction vpc', 'Contradiction vpcId']],
    ['in a VPC without subnets', { vpcId: 'vpc-1' }, 'subnets', ['Contradiction vpcId']],
    ['in subnets of no VPC', { subnetIds: ['subnet-1'] }, 'none', ['Contradiction subnetIds']],
    [
      'in other subnets than its network has',
      { network: 'main', subnetIds: ['subnet-1'] },
      'subnets',
      ['Contradiction subnetIds'],
    ],
    [
      'in a tier and in subnets',
      { vpcId: 'vpc-1', subnetIds: ['subnet-1'], tier: 'public' },
      'subnets',
      ['Contradiction tier'],
    ],
  ])('%s', (_, settings, wanted, expected) => {
    expect(found(settings, wanted)).toEqual(expected)
  })

  it('refers to the network that is named, here or in another stack', () => {
    const there = { stack: 'a/b/c', export: 'net' }
    expect(networkReference({ network: 'main' }, 'x').network).toMatchObject({
      unit: 'aws.components.secureVpc.main',
      at: 'x.network',
    })
    expect(networkReference({ vpc: 'data' }, 'x').network).toMatchObject({
      unit: 'aws.services.vpc.vpcs.data',
      at: 'x.vpc',
    })
    expect(networkReference({ network: there }, 'x').network).toMatchObject({ from: there, capability: 'aws.network' })
    expect(networkReference({ vpcId: 'vpc-1' }, 'x')).toEqual({})
  })
})
