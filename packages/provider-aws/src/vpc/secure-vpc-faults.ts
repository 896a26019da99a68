import type { Fault } from '@konductor/core/config'
import { cidrFault, isIpv6, isWorld } from '../ec2/cidr.ts'
import { aclLimit, aclSize } from './acl-rules.ts'
import { blockOf, overlap } from './cidr.ts'
import { retentions } from './flow-log-args.ts'
import type { SecureVpcSettings } from './secure-vpc-settings.ts'
import { zonesWithRoom } from './subnet-plan.ts'
import { zoneOf } from './zones.ts'

/** What contradicts itself in a secure VPC, or cannot be: each at its setting. */
export const secureVpcFaults = (vpc: SecureVpcSettings): readonly Fault[] => {
  const block = vpcCidrFaults(vpc.cidr, { shortest: 16, longest: 24 })
  return block.length > 0 ? block : [...zones(vpc), ...tiers(vpc), ...endpoints(vpc), ...openings(vpc), ...logs(vpc)]
}

/** What is wrong with the block of a VPC, at `cidr`. */
export const vpcCidrFaults = (
  cidr: string,
  { shortest, longest }: { readonly shortest: number; readonly longest: number },
): readonly Fault[] => {
  const malformed = ipv4Fault(cidr)
  if (malformed !== undefined) return [{ ...malformed, below: ['cidr'] }]
  const { length } = blockOf(cidr)
  if (length < shortest || length > longest) {
    return [
      {
        _tag: 'OutOfRange',
        because: `a VPC here has /${shortest} to /${longest}, and ${cidr} is too ${length < shortest ? 'large' : 'small'}`,
        fix: `write ${cidr.replace(/\d+$/, String(length < shortest ? shortest : longest))}, or another block of that length`,
        below: ['cidr'],
      },
    ]
  }
  const taken = reserved.find(({ block }) => overlap(block, cidr))
  return taken === undefined
    ? []
    : [
        {
          _tag: 'OutOfRange',
          because: `${cidr} lies in ${taken.block}, which is ${taken.what}`,
          fix: 'take a block of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10',
          below: ['cidr'],
        },
      ]
}

/** What is wrong with a block of IPv4 addresses. */
export const ipv4Fault = (cidr: string): Fault | undefined =>
  cidrFault(cidr) ??
  (isIpv6(cidr)
    ? { _tag: 'Malformed', because: `${cidr} is a block of IPv6`, fix: 'write one of IPv4, such as 10.20.0.0/16' }
    : undefined)

const reserved = [
  { block: '0.0.0.0/8', what: "this machine's own" },
  { block: '127.0.0.0/8', what: "this machine's own" },
  { block: '169.254.0.0/16', what: 'where AWS answers questions of instances' },
  { block: '224.0.0.0/3', what: 'no block of hosts' },
]

const zones = ({ cidr, zones: written }: SecureVpcSettings): readonly Fault[] => {
  const room = zonesWithRoom(cidr)
  const tooMany = (below: readonly (string | number)[]): Fault => ({
    _tag: 'Contradiction',
    because: `${cidr} has room for ${room} zones of three tiers, each subnet a /28, which is the smallest that AWS has`,
    fix: `take at most ${room} zones${typeof written === 'number' ? '' : ' (a to e, or az1 to az5)'}, or a block of /23`,
    below,
  })
  if (typeof written === 'number') return written > room ? [tooMany(['zones'])] : []
  const byId = written.filter((zone) => zone.includes('-')).length
  return [
    ...written.flatMap((zone, index): readonly Fault[] =>
      written.indexOf(zone) < index
        ? [contradiction(['zones', index], `the zone ${zone} is there twice`, 'take it out')]
        : zoneOf(zone).slot >= room
          ? [tooMany(['zones', index])]
          : [],
    ),
    ...(byId > 0 && byId < written.length
      ? [
          contradiction(
            ['zones'],
            'some zones are letters and some are ids, and one may be the other',
            'write letters only, or ids only',
          ),
        ]
      : []),
  ]
}

const tiers = ({ tiers: written, nat, ipv6 }: SecureVpcSettings): readonly Fault[] => [
  ...written.flatMap((tier, index) =>
    written.indexOf(tier) < index ? [contradiction(['tiers', index], `${tier} is there twice`, 'take it out')] : [],
  ),
  ...(nat !== 'none' && !written.includes('public')
    ? [
        contradiction(
          ['nat'],
          'a NAT gateway stands in a public subnet, and there is no public tier',
          'add public to tiers, or write nat: none',
        ),
      ]
    : []),
  ...(nat !== 'none' && written.includes('public') && !written.includes('private')
    ? [
        contradiction(
          ['nat'],
          'a NAT gateway is for private subnets, and there is no private tier',
          'add private to tiers, or write nat: none',
        ),
      ]
    : []),
  ...(ipv6 && !written.some((tier) => tier !== 'isolated')
    ? [contradiction(['ipv6'], 'isolated subnets reach nobody over IPv6', 'take it out, or add a tier')]
    : []),
]

const endpoints = ({ tiers: written, gatewayEndpoints, interfaceEndpoints }: SecureVpcSettings): readonly Fault[] => [
  ...(interfaceEndpoints.length > 0 && !written.some((tier) => tier !== 'public')
    ? [
        contradiction(
          ['interfaceEndpoints'],
          'interface endpoints stand in private or isolated subnets, and there are none',
          'add private to tiers, or write interfaceEndpoints: []',
        ),
      ]
    : []),
  ...interfaceEndpoints.flatMap((service, index): readonly Fault[] =>
    interfaceEndpoints.indexOf(service) < index
      ? [contradiction(['interfaceEndpoints', index], `${service} is there twice`, 'take it out')]
      : service === 's3' || service === 'dynamodb'
        ? [
            contradiction(
              ['interfaceEndpoints', index],
              `${service} has a gateway endpoint, which costs nothing; here it would be paid by the hour`,
              gatewayEndpoints.includes(service) ? 'take it out' : `write it under gatewayEndpoints: [${service}]`,
            ),
          ]
        : [],
  ),
  ...gatewayEndpoints.flatMap((service, index) =>
    gatewayEndpoints.indexOf(service) < index
      ? [contradiction(['gatewayEndpoints', index], `${service} is there twice`, 'take it out')]
      : [],
  ),
]

const openings = (vpc: SecureVpcSettings): readonly Fault[] => [
  ...vpc.publicPorts.flatMap((port, index): readonly Fault[] =>
    port === 22 || port === 3389
      ? [
          {
            _tag: 'WorldOpen',
            because: `port ${port} is that of administrators, and would be open to everybody`,
            fix: 'take it out, and use Session Manager; reachableFrom lets in a block that you know',
            below: ['publicPorts', index],
          },
        ]
      : vpc.publicPorts.indexOf(port) < index
        ? [contradiction(['publicPorts', index], `${port} is there twice`, 'take it out')]
        : [],
  ),
  ...vpc.reachableFrom.flatMap((block, index): readonly Fault[] => {
    const below = ['reachableFrom', index]
    const malformed = ipv4Fault(block)
    if (malformed !== undefined) return [{ ...malformed, below }]
    return isWorld(block)
      ? [
          {
            _tag: 'WorldOpen',
            because: `${block} is as good as everybody`,
            fix: 'name the blocks that you know',
            below,
          },
        ]
      : overlap(block, vpc.cidr)
        ? [
            {
              _tag: 'OverlappingCidrs',
              because: `${block} has addresses of the VPC itself, ${vpc.cidr}`,
              fix: 'take it out: the VPC reaches itself; otherwise give one of the two another block',
              below,
            },
          ]
        : []
  }),
  ...(vpc.networkAcls && aclSize(vpc) > aclLimit
    ? [
        contradiction(
          [vpc.reachableFrom.length > vpc.publicPorts.length ? 'reachableFrom' : 'publicPorts'],
          `AWS allows ${aclLimit} rules in a network ACL, and these make ${aclSize(vpc)}`,
          'name larger blocks, or fewer ports',
        ),
      ]
    : []),
  ...(vpc.publicIpOnLaunch && !vpc.tiers.includes('public')
    ? [contradiction(['publicIpOnLaunch'], 'there is no public tier', 'take it out')]
    : []),
]

const logs = ({ flowLogs }: SecureVpcSettings): readonly Fault[] =>
  flowLogs === false || flowLogs.to === 's3' ? [] : retentionFaults(flowLogs.retentionDays)

/** What is wrong with how long flow logs are kept, at `flowLogs.retentionDays`. */
export const retentionFaults = (days: number | undefined): readonly Fault[] =>
  days === undefined || retentions.includes(days)
    ? []
    : [
        {
          _tag: 'OutOfRange',
          because: `CloudWatch cannot keep logs for ${days} days; it knows ${retentions.join(', ')}`,
          fix: `write ${retentions.find((one) => one > days) ?? retentions.at(-1)}`,
          below: ['flowLogs', 'retentionDays'],
        },
      ]

/** A fault of settings that cannot hold together. */
export const contradiction = (below: readonly (string | number)[], because: string, fix: string): Fault => ({
  _tag: 'Contradiction',
  because,
  fix,
  below,
})
