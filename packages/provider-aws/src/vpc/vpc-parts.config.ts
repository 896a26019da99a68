import {
  choice,
  closed,
  count,
  defaulted,
  flag,
  group,
  list,
  named,
  nameRule,
  optional,
  required,
  shapes,
  text,
  type TypeOf,
} from '@konductor/core/config'
import { EndpointService } from './endpoint-service.ts'
import { TierName } from './network-settings.ts'

const part = (what: string) => text({ expected: `the name of one of its ${what}`, pattern: /^[a-z][a-z0-9-]*$/ })
const block = (expected: string) => text({ expected })
const idOf = (what: string, prefix: string) =>
  text({
    expected: `the id of ${what}, such as ${prefix}-0123456789abcdef0`,
    pattern: new RegExp(`^${prefix}-[0-9a-f]{8,17}$`),
  })

/** A zone, by letter or id. */
export const ZoneName = text({
  expected: 'the letter of a zone from a to f, or a zone id such as use1-az1',
  pattern: /^([a-f]|[a-z]{3,6}\d-az[1-6])$/,
})

/** A subnet of a plain VPC. */
export const Subnet = closed({
  cidr: required(block('a block of addresses from /16 to /28 inside that of the VPC'), 'Its block of addresses.', {
    example: '10.20.0.0/24',
  }),
  zone: required(ZoneName, 'Its zone, by letter or id.', { example: 'a' }),
  tier: defaulted(TierName, 'private', 'How far it reaches: what others find it by, and what its routes are held to.'),
  routeTable: optional(part('routeTables'), 'Route table that it has (default: the main one, which goes nowhere).'),
  networkAcl: optional(
    part('networkAcls'),
    "Network ACL that it has (default: the VPC's own, which lets everything through).",
  ),
  ipv6Index: optional(count({ min: 0, max: 255 }), "Which /64 of the VPC's IPv6 block it has (default none)."),
  publicIpOnLaunch: defaulted(flag(), false, 'Gives whatever starts in it a public address.'),
})

/** A way through a route table. */
export const Route = closed({
  to: required(text({ expected: 'a block of IPv4 or IPv6, or the id of a prefix list' }), 'Where traffic goes.', {
    example: '0.0.0.0/0',
  }),
  via: required(
    shapes({
      text: choice('internet', 'egressOnly'),
      map: closed({
        nat: optional(part('natGateways'), 'A NAT gateway of the VPC.'),
        peering: optional(idOf('a peering connection', 'pcx'), 'A peering connection that exists.'),
        transitGateway: optional(idOf('a transit gateway', 'tgw'), 'A transit gateway that exists.'),
        networkInterface: optional(idOf('a network interface', 'eni'), 'A network interface that exists.'),
        gatewayEndpoint: optional(idOf('an endpoint', 'vpce'), 'A gateway load balancer endpoint that exists.'),
      }),
    }),
    'Which way: internet, egressOnly, or one of nat, peering, transitGateway, networkInterface, gatewayEndpoint.',
    { example: 'internet' },
  ),
})

/** A rule of a network ACL. */
export const AclRuleSetting = closed({
  number: required(count({ min: 1, max: 32_766 }), 'Its place: the lowest that fits decides.', { example: 100 }),
  action: defaulted(choice('allow', 'deny'), 'allow', 'Whether what fits goes through.'),
  protocol: defaulted(choice('tcp', 'udp', 'icmp', 'all'), 'tcp', 'Which protocol fits.'),
  ports: optional(
    shapes({
      number: count({ min: 0, max: 65_535 }),
      text: text({ expected: 'a range of ports such as 1024-65535', pattern: /^\d{1,5}-\d{1,5}$/ }),
    }),
    'Which ports fit, of tcp and udp (default all).',
    { example: 443 },
  ),
  cidr: required(text({ expected: 'a block of IPv4 or IPv6' }), 'From where, or to where.', { example: '0.0.0.0/0' }),
})

const names = nameRule(32)

/** The parts of a plain VPC, each by its name. */
export const vpcPartProperties = {
  secondaryCidrs: defaulted(list(block('a block of addresses from /16 to /28')), [], 'More blocks of addresses.'),
  ipv6: defaulted(flag(), false, 'Gives it a block of IPv6 too.'),
  tenancy: defaulted(choice('default', 'dedicated'), 'default', 'Whether its instances share machines with others.'),
  dnsSupport: defaulted(flag(), true, "Whether AWS's own DNS answers in it."),
  dnsHostnames: defaulted(flag(), true, 'Whether instances get names.'),
  internetGateway: defaulted(flag(), false, 'Whether it has an internet gateway.'),
  egressOnlyGateway: defaulted(flag(), false, 'Whether it has a gateway by which IPv6 goes out only.'),
  subnets: group(named(Subnet, names), 'Its subnets.', { example: { web: { cidr: '10.20.0.0/24', zone: 'a' } } }),
  routeTables: group(
    named(closed({ routes: defaulted(list(Route), [], 'Its routes, beside those within the VPC.') }), names),
    'Its route tables.',
  ),
  natGateways: group(
    named(
      closed({
        subnet: required(part('subnets'), 'Public subnet that it stands in.'),
        allocationId: optional(
          idOf('an elastic address', 'eipalloc'),
          'Address that it has outside (default: a new one).',
        ),
      }),
      names,
    ),
    'Its NAT gateways.',
  ),
  networkAcls: group(
    named(
      closed({
        ingress: defaulted(list(AclRuleSetting), [], 'What comes in; nothing else does.'),
        egress: defaulted(list(AclRuleSetting), [], 'What goes out; nothing else does.'),
      }),
      names,
    ),
    'Its network ACLs.',
  ),
  endpoints: group(
    named(
      closed({
        service: required(EndpointService, 'Service of AWS.', { example: 's3' }),
        type: optional(choice('gateway', 'interface'), 'gateway (default for s3 and dynamodb) or interface.'),
        routeTables: defaulted(list(part('routeTables')), [], 'Route tables that a gateway endpoint is in.'),
        subnets: defaulted(list(part('subnets')), [], 'Subnets that an interface endpoint stands in, one a zone.'),
        securityGroupIds: optional(
          list(idOf('a security group', 'sg'), { min: 1 }),
          'Groups of an interface endpoint (default: its own, open to HTTPS from the VPC).',
        ),
        privateDns: defaulted(flag(), true, "Whether an interface endpoint answers to the service's usual name."),
      }),
      names,
    ),
    'Its endpoints.',
  ),
} as const

export type SubnetSetting = TypeOf<typeof Subnet>
export type RouteSetting = TypeOf<typeof Route>
export type AclRuleSetting = TypeOf<typeof AclRuleSetting>
