import { record } from '@konductor/core/testing'
import { all, interpolate, output, type Output } from '@pulumi/pulumi/output.js'
import { ComponentResource } from '@pulumi/pulumi/resource.js'
import { expect, it } from 'vitest'
import { networkOffer } from './network-offer.ts'
import { vpcExportable } from './vpc.exportable.ts'

const network = () =>
  networkOffer({
    name: 'main',
    provider: 'default',
    region: 'eu-central-1',
    vpcId: output('vpc-1'),
    cidr: output('10.20.0.0/16'),
    subnets: [
      { name: 'private-a', tier: 'private', zone: 'a', cidr: '10.20.0.0/20', id: output('subnet-a') },
      { name: 'private-b', tier: 'private', zone: 'b', cidr: '10.20.32.0/20', id: output('subnet-b') },
    ],
    routeTables: [{ name: 'private-a', tier: 'private', id: output('rtb-a') }],
    ready: [],
  })

const valueOf = <T>(from: () => Output<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    record(() => void from().apply(resolve)).catch(reject)
  })

it('a network goes to another stack and is the same there, subnets by their names too', async () => {
  const seen = await valueOf(() => {
    const written = vpcExportable['aws.network']?.to(network()).plain ?? {}
    const textOf = (name: string): Output<string> => interpolate`${written[name]}`
    const there = vpcExportable['aws.network']?.from({
      text: textOf,
      secret: textOf,
      stack: new ComponentResource('acme:index:Stack', 'base'),
    })
    if (there === undefined) throw new Error('networks do not go from stack to stack')
    return all([
      there.vpcId,
      there.cidr,
      there.subnetIds.private,
      there.routeTableIds.private,
      there.subnetId('private-b'),
    ])
  })
  expect(seen).toEqual(['vpc-1', '10.20.0.0/16', ['subnet-a', 'subnet-b'], ['rtb-a'], 'subnet-b'])
})

it('a subnet that a network of this stack does not have is named with those it has', () => {
  expect(() => network().subnetId('public-a')).toThrow(
    'the network main has no subnet public-a; it has private-a, private-b',
  )
})
