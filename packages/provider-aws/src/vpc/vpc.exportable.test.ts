import { record } from '@konductor/core/testing'
import { all, interpolate, output, type Output } from '@pulumi/pulumi/output.js'
import { ComponentResource } from '@pulumi/pulumi/resource.js'
import { expect, it } from 'vitest'
import type { AwsNetwork } from './vpc.capabilities.ts'
import { networkOffer } from './network-offer.ts'
import { vpcExportable } from './vpc.exportable.ts'

const network = (natPublicIps: Readonly<Record<string, string>> = { b: '203.0.113.2', a: '203.0.113.1' }) =>
  networkOffer({
    natPublicIps: output(natPublicIps),
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

const valueOf = async <T>(from: () => Output<T>): Promise<T> => {
  let recorded: Promise<unknown> = Promise.resolve()
  const seen = await new Promise<T>((resolve, reject) => {
    recorded = record(() => void from().apply(resolve))
    recorded.catch(reject)
  })
  // The next recording begins when this one has ended.
  await recorded
  return seen
}

/** A network as another stack sees it that names its export. */
const inAnotherStack = (made: AwsNetwork): AwsNetwork => {
  const written = vpcExportable['aws.network']?.to(made).plain ?? {}
  const textOf = (name: string): Output<string> => interpolate`${written[name]}`
  const there = vpcExportable['aws.network']?.from({
    text: textOf,
    secret: textOf,
    stack: new ComponentResource('acme:index:Stack', 'base'),
  })
  if (there === undefined) throw new Error('networks do not go from stack to stack')
  return there
}

it('a network goes to another stack and is the same there, subnets by their names too', async () => {
  const seen = await valueOf(() => {
    const there = inAnotherStack(network())
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

it.each([
  ['those of its NAT gateways, by zone', { b: '203.0.113.2', a: '203.0.113.1' }, ['203.0.113.1', '203.0.113.2']],
  ['none without NAT', {}, []],
])('the addresses that a network has outside are %s, in another stack too', async (_, nat, ips) => {
  expect(await valueOf(() => network(nat).natPublicIps)).toEqual(ips)
  expect(await valueOf(() => inAnotherStack(network(nat)).natPublicIps)).toEqual(ips)
})

it('a subnet that a network of this stack does not have is named with those it has', () => {
  expect(() => network().subnetId('public-a')).toThrow(
    'the network main has no subnet public-a; it has private-a, private-b',
  )
})
