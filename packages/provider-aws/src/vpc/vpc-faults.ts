import { didYouMean, type Fault } from '@konductor/core/config'
import { cidrFault, isIpv6 } from '../ec2/cidr.ts'
import { blockOf, holds, overlap } from './cidr.ts'
import { contradiction, ipv4Fault, retentionFaults, vpcCidrFaults } from './secure-vpc-faults.ts'
import { isGateway, type VpcSettings } from './vpc-args.ts'
import { aclFaults } from './acl-faults.ts'

type Path = readonly (string | number)[]

/** What contradicts itself in a plain VPC, or cannot be: each at its setting. */
export const vpcFaults = (vpc: VpcSettings): readonly Fault[] => {
  const blocks = [
    ...vpcCidrFaults(vpc.cidr, { shortest: 16, longest: 28 }),
    ...vpc.secondaryCidrs.flatMap((block, index) =>
      vpcCidrFaults(block, { shortest: 16, longest: 28 }).map((fault) => ({
        ...fault,
        below: ['secondaryCidrs', index],
      })),
    ),
  ]
  return blocks.length > 0
    ? blocks
    : [
        ...secondary(vpc),
        ...subnets(vpc),
        ...natGateways(vpc),
        ...routeTables(vpc),
        ...aclFaults(vpc),
        ...endpoints(vpc),
        ...logs(vpc),
      ]
}

const secondary = ({ cidr, secondaryCidrs }: VpcSettings): readonly Fault[] =>
  secondaryCidrs.flatMap((block, index) => {
    const other = [cidr, ...secondaryCidrs.slice(0, index)].find((each) => overlap(each, block))
    return other === undefined ? [] : [overlapping(['secondaryCidrs', index], block, other, 'of the VPC')]
  })

const subnets = (vpc: VpcSettings): readonly Fault[] => {
  const all = Object.entries(vpc.subnets)
  return all.flatMap(([name, subnet], position): readonly Fault[] => {
    const below = ['subnets', name, 'cidr']
    const malformed = ipv4Fault(subnet.cidr)
    if (malformed !== undefined) return [{ ...malformed, below }]
    const { length } = blockOf(subnet.cidr)
    const other = all
      .slice(0, position)
      .find(([, each]) => ipv4Fault(each.cidr) === undefined && overlap(each.cidr, subnet.cidr))
    const sameIndex = all
      .slice(0, position)
      .find(([, each]) => subnet.ipv6Index !== undefined && each.ipv6Index === subnet.ipv6Index)
    return [
      ...(length < 16 || length > 28
        ? [
            {
              _tag: 'OutOfRange',
              because: `a subnet has /16 to /28, and ${subnet.cidr} is too ${length < 16 ? 'large' : 'small'}`,
              fix: `take a block of /${length < 16 ? 16 : 28}`,
              below,
            },
          ]
        : [vpc.cidr, ...vpc.secondaryCidrs].some((block) => holds(block, subnet.cidr))
          ? []
          : [
              {
                _tag: 'OutOfRange',
                because: `${subnet.cidr} does not lie in ${[vpc.cidr, ...vpc.secondaryCidrs].join(' or ')}, the VPC`,
                fix: 'take a block inside, or add one to secondaryCidrs',
                below,
              },
            ]),
      ...(other === undefined ? [] : [overlapping(below, subnet.cidr, other[1].cidr, `of the subnet ${other[0]}`)]),
      ...(sameIndex === undefined
        ? []
        : [
            contradiction(
              ['subnets', name, 'ipv6Index'],
              `the subnet ${sameIndex[0]} has the same /64`,
              'take another number',
            ),
          ]),
      ...(subnet.ipv6Index !== undefined && !vpc.ipv6
        ? [contradiction(['subnets', name, 'ipv6Index'], 'the VPC has no IPv6', 'add ipv6: true to the VPC')]
        : []),
      ...unknown(['subnets', name, 'routeTable'], subnet.routeTable, vpc.routeTables, 'routeTables'),
      ...unknown(['subnets', name, 'networkAcl'], subnet.networkAcl, vpc.networkAcls, 'networkAcls'),
      ...tier(name, vpc),
    ]
  })
}

/** A subnet goes where its tier says, since others choose it by that. */
const tier = (name: string, vpc: VpcSettings): readonly Fault[] => {
  const subnet = vpc.subnets[name]
  const routes = subnet?.routeTable === undefined ? [] : (vpc.routeTables[subnet.routeTable]?.routes ?? [])
  const internet = routes.some(({ via }) => via === 'internet')
  if (subnet === undefined) return []
  const below = ['subnets', name, 'tier']
  const table = `its route table ${subnet.routeTable ?? ''}`
  return [
    ...(subnet.tier !== 'public' && internet
      ? [contradiction(below, `it is ${subnet.tier}, and ${table} goes to the internet`, 'write tier: public')]
      : []),
    ...(subnet.tier === 'public' && !internet
      ? [
          contradiction(
            below,
            'it is public, and nothing goes from it to the internet',
            'give it a route table with a route via: internet, or another tier',
          ),
        ]
      : []),
    ...(subnet.tier === 'isolated' && routes.some(({ via }) => typeof via === 'object' && via.nat !== undefined)
      ? [contradiction(below, `it is isolated, and ${table} goes out by NAT`, 'write tier: private')]
      : []),
    ...(subnet.publicIpOnLaunch && subnet.tier !== 'public'
      ? [
          contradiction(
            ['subnets', name, 'publicIpOnLaunch'],
            `it is ${subnet.tier}: a public address reaches nobody`,
            'take it out',
          ),
        ]
      : []),
  ]
}

const natGateways = (vpc: VpcSettings): readonly Fault[] =>
  Object.entries(vpc.natGateways).flatMap(([name, { subnet }]): readonly Fault[] => {
    const below = ['natGateways', name, 'subnet']
    const strange = unknown(below, subnet, vpc.subnets, 'subnets')
    return strange.length > 0 || vpc.subnets[subnet]?.tier === 'public'
      ? strange
      : [contradiction(below, `a NAT gateway stands in a public subnet, and ${subnet} is none`, 'name a public one')]
  })

const routeTables = (vpc: VpcSettings): readonly Fault[] =>
  Object.entries(vpc.routeTables).flatMap(([name, { routes }]) =>
    routes.flatMap((route, index): readonly Fault[] => {
      const below = ['routeTables', name, 'routes', index]
      const prefixList = /^pl-[0-9a-f]{8,17}$/.test(route.to)
      const malformed = prefixList ? undefined : cidrFault(route.to)
      const { via } = route
      const ways = typeof via === 'object' ? Object.keys(via) : [via]
      return [
        ...(malformed === undefined ? [] : [{ ...malformed, below: [...below, 'to'] }]),
        ...(routes.findIndex(({ to }) => to === route.to) < index
          ? [contradiction([...below, 'to'], `two routes go to ${route.to}`, 'take one out')]
          : []),
        ...(ways.length === 1
          ? []
          : [
              {
                _tag: 'OneOf',
                because: `a route goes one way; ${ways.length === 0 ? 'none is named' : `found ${ways.join(' and ')}`}`,
                fix: `${ways.length === 0 ? 'add' : 'keep'} one of nat, peering, transitGateway, networkInterface, gatewayEndpoint`,
                below: [...below, 'via'],
              },
            ]),
        ...(via === 'internet' && !vpc.internetGateway
          ? [
              contradiction(
                [...below, 'via'],
                'the VPC has no internet gateway',
                'add internetGateway: true to the VPC',
              ),
            ]
          : []),
        ...(via === 'egressOnly' && !vpc.egressOnlyGateway
          ? [contradiction([...below, 'via'], 'the VPC has none', 'add egressOnlyGateway: true to the VPC')]
          : []),
        ...(via === 'egressOnly' && !prefixList && malformed === undefined && !isIpv6(route.to)
          ? [contradiction([...below, 'to'], 'an egress-only gateway is for IPv6', 'write ::/0')]
          : []),
        ...(typeof via === 'object' ? unknown([...below, 'via', 'nat'], via.nat, vpc.natGateways, 'natGateways') : []),
      ]
    }),
  )

const endpoints = (vpc: VpcSettings): readonly Fault[] =>
  Object.entries(vpc.endpoints).flatMap(([name, endpoint]): readonly Fault[] => {
    const below = ['endpoints', name]
    const gateway = isGateway(endpoint)
    const [needed, other] = gateway ? (['routeTables', 'subnets'] as const) : (['subnets', 'routeTables'] as const)
    const kind = gateway ? 'a gateway endpoint' : 'an interface endpoint'
    return [
      ...(gateway && endpoint.service !== 's3' && endpoint.service !== 'dynamodb'
        ? [contradiction([...below, 'type'], `${endpoint.service} has no gateway endpoint`, 'write type: interface')]
        : []),
      ...(endpoint[needed].length === 0
        ? [contradiction(below, `${kind} needs ${needed}, and none are named`, `add ${needed}`)]
        : []),
      ...(endpoint[other].length > 0
        ? [contradiction([...below, other], `${kind} has no ${other}`, 'take it out')]
        : []),
      ...endpoint.routeTables.flatMap((table, index) =>
        unknown([...below, 'routeTables', index], table, vpc.routeTables, 'routeTables'),
      ),
      ...endpoint.subnets.flatMap((subnet, index): readonly Fault[] => {
        const zone = vpc.subnets[subnet]?.zone
        return [
          ...unknown([...below, 'subnets', index], subnet, vpc.subnets, 'subnets'),
          ...(zone !== undefined && endpoint.subnets.findIndex((each) => vpc.subnets[each]?.zone === zone) < index
            ? [
                contradiction(
                  [...below, 'subnets', index],
                  `an endpoint stands in one subnet of a zone, and this is the second of zone ${zone}`,
                  'take it out',
                ),
              ]
            : []),
        ]
      }),
    ]
  })

const logs = ({ flowLogs }: VpcSettings): readonly Fault[] =>
  flowLogs === false || flowLogs.to === 's3' ? [] : retentionFaults(flowLogs.retentionDays)

/** The fault of naming a part that the VPC does not have. */
const unknown = (
  below: Path,
  name: string | undefined,
  known: Readonly<Record<string, unknown>>,
  what: string,
): readonly Fault[] => {
  if (name === undefined || Object.hasOwn(known, name)) return []
  const names = Object.keys(known)
  return [
    {
      _tag: 'UnknownReference',
      because: `nothing under ${what} is called "${name}"${names.length === 0 ? ', nor is there any other' : `; known: ${names.join(', ')}`}`,
      fix: didYouMean(name, names, `add it to ${what}`),
      below,
    },
  ]
}

const overlapping = (below: Path, block: string, other: string, whose: string): Fault => ({
  _tag: 'OverlappingCidrs',
  because: `${block} has addresses of ${other}, that ${whose}`,
  fix: 'give one of the two another block',
  below,
})
