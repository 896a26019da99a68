import { describe, expect, it } from 'vitest'
import { problems } from '../../test/checked-networks.ts'

const plain = (settings: unknown) => ({ services: { vpc: { vpcs: { data: settings } } } })
const inPlain = 'aws.services.vpc.vpcs.data'
const cidr = '10.20.0.0/16'

describe('a plain VPC of configuration', () => {
  const web = { cidr: '10.20.0.0/24', zone: 'a' }
  it.each<[string, object, readonly string[]]>([
    ['a block that is too small', { cidr: '10.20.0.0/29' }, [`OutOfRange ${inPlain}.cidr`]],
    [
      'subnets that overlap',
      { cidr, subnets: { web, app: { cidr: '10.20.0.128/25', zone: 'b' } } },
      [`OverlappingCidrs ${inPlain}.subnets.app.cidr`],
    ],
    [
      'a subnet outside',
      { cidr, subnets: { web: { ...web, cidr: '10.21.0.0/24' } } },
      [`OutOfRange ${inPlain}.subnets.web.cidr`],
    ],
    [
      'a subnet that is too small',
      { cidr, subnets: { web: { ...web, cidr: '10.20.0.0/29' } } },
      [`OutOfRange ${inPlain}.subnets.web.cidr`],
    ],
    [
      'blocks that overlap',
      { cidr, secondaryCidrs: ['10.20.1.0/24'] },
      [`OverlappingCidrs ${inPlain}.secondaryCidrs[0]`],
    ],
    [
      'a route table that there is not',
      { cidr, subnets: { web: { ...web, routeTable: 'opne' } }, routeTables: { open: {} } },
      [`UnknownReference ${inPlain}.subnets.web.routeTable`],
    ],
    [
      'a public subnet without a route',
      { cidr, subnets: { web: { ...web, tier: 'public' } } },
      [`Contradiction ${inPlain}.subnets.web.tier`],
    ],
    [
      'a private subnet with a route to the internet',
      {
        cidr,
        internetGateway: true,
        subnets: { web: { ...web, routeTable: 'open' } },
        routeTables: { open: { routes: [{ to: '0.0.0.0/0', via: 'internet' }] } },
      },
      [`Contradiction ${inPlain}.subnets.web.tier`],
    ],
    [
      'a route without a gateway',
      { cidr, routeTables: { open: { routes: [{ to: '0.0.0.0/0', via: 'internet' }] } } },
      [`Contradiction ${inPlain}.routeTables.open.routes[0].via`],
    ],
    [
      'a route that goes two ways',
      {
        cidr,
        routeTables: {
          out: {
            routes: [
              { to: '10.0.0.0/8', via: { transitGateway: 'tgw-0123456789abcdef0', peering: 'pcx-0123456789abcdef0' } },
            ],
          },
        },
      },
      [`OneOf ${inPlain}.routeTables.out.routes[0].via`],
    ],
    [
      'NAT in a private subnet',
      { cidr, subnets: { web }, natGateways: { a: { subnet: 'web' } } },
      [`Contradiction ${inPlain}.natGateways.a.subnet`],
    ],
    [
      'an endpoint that stands nowhere',
      { cidr, endpoints: { ssm: { service: 'ssm' } } },
      [`Contradiction ${inPlain}.endpoints.ssm`],
    ],
    [
      'a gateway endpoint that there is not',
      { cidr, routeTables: { out: {} }, endpoints: { ssm: { service: 'ssm', type: 'gateway', routeTables: ['out'] } } },
      [`Contradiction ${inPlain}.endpoints.ssm.type`],
    ],
    [
      'two rules of one number',
      {
        cidr,
        networkAcls: {
          web: {
            ingress: [
              { number: 1, ports: 443, cidr: '10.0.0.0/8' },
              { number: 1, ports: 80, cidr: '10.0.0.0/8' },
            ],
          },
        },
      },
      [`Contradiction ${inPlain}.networkAcls.web.ingress[1].number`],
    ],
    [
      'an IPv6 subnet without IPv6',
      { cidr, subnets: { web: { ...web, ipv6Index: 1 } } },
      [`Contradiction ${inPlain}.subnets.web.ipv6Index`],
    ],
    [
      'SSH for everybody',
      { cidr, networkAcls: { web: { ingress: [{ number: 1, ports: '20-30', cidr: '0.0.0.0/0' }] } } },
      [`NotAcknowledged ${inPlain}.networkAcls`],
    ],
  ])('has a problem with its place for %s', async (_, settings, expected) => {
    expect(await problems(plain(settings))).toEqual(expected)
  })

  it('cannot be called as a secure VPC is', async () => {
    expect(
      await problems({
        components: { secureVpc: { data: { cidr } } },
        services: { vpc: { vpcs: { data: { cidr: '10.21.0.0/16' } } } },
      }),
    ).toContain(`Contradiction ${inPlain}`)
  })
})
