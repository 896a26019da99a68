import {
  choice,
  closed,
  count,
  defaulted,
  flag,
  named,
  optional,
  required,
  shapes,
  text,
  unitReference,
  type Fault,
  type TypeOf,
} from '@konductor/core/config'
import { cidrFault } from './cidr.ts'
import { portRange, type Ports } from './port-range.ts'

/** Keys of rules, which their resources are called by. */
export const ruleKeys = {
  pattern: '^[a-z][a-z0-9-]{0,62}$',
  expected: 'lower-case letters, digits and dashes, a letter first, at most 63 characters',
}

/** The reference to a security group by its key. */
export const securityGroupReference = () =>
  unitReference({ expected: 'the key of a security group under aws.services.ec2.securityGroups', pattern: /^[a-z]/ })

/** What EC2 takes as a description of a rule or a group. */
export const Description = text({
  expected: 'at most 255 letters, digits, spaces and . _ - : / ( ) # , @ [ ] + = & ; { } ! $ *',
  pattern: /^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{1,255}$/,
})

const peers = ['cidr', 'group', 'groupId', 'prefixListId', 'self'] as const

/** The other end of a rule: one of these. */
const Peer = closed(
  {
    cidr: optional(text({ expected: 'a block of addresses such as 10.0.0.0/16 or 2001:db8::/32' }), 'Addresses.', {
      example: '10.0.0.0/16',
    }),
    group: optional(securityGroupReference(), 'Whatever is in this security group.', { example: 'web' }),
    groupId: optional(
      text({ expected: 'the id of a security group', pattern: /^sg-[0-9a-f]{8,17}$/ }),
      'Whatever is in this security group, which exists.',
    ),
    prefixListId: optional(
      text({ expected: 'the id of a prefix list', pattern: /^pl-[0-9a-f]{8,17}$/ }),
      'Addresses of a prefix list, such as those of S3 in the region.',
    ),
    self: optional(flag(), 'Whatever is in the group itself.'),
  },
  (peer) => {
    const said = peers.filter((name) => peer[name] !== undefined && peer[name] !== false)
    if (said.length === 1) {
      const fault = peer.cidr === undefined ? undefined : cidrFault(peer.cidr)
      return fault === undefined ? [] : [{ ...fault, below: ['cidr'] }]
    }
    return said.length === 0
      ? [
          {
            _tag: 'Missing',
            because: 'a rule has another end, and none is named',
            fix: `add one of ${peers.join(', ')}`,
          },
        ]
      : [
          {
            _tag: 'Contradiction',
            because: `${said.join(' and ')} are ${said.length} ends, and a rule has one`,
            fix: 'make a rule for each',
            below: [said[1] ?? ''],
          },
        ]
  },
  { alone: ['groupId', 'prefixListId', 'group', 'cidr'] },
)
export type Peer = TypeOf<typeof Peer>

const protocols = choice('tcp', 'udp', 'icmp', 'icmpv6', 'all')

interface Spoken {
  readonly protocol: TypeOf<typeof protocols>
  readonly ports?: Ports
}

const portFaults = ({ protocol, ports }: Spoken): readonly Fault[] => {
  if (protocol !== 'tcp' && protocol !== 'udp') {
    return ports === undefined
      ? []
      : [
          {
            _tag: 'Contradiction',
            because: `${protocol === 'all' ? 'all protocols together have' : `${protocol} has`} no ports`,
            fix: 'take ports out, or say protocol: tcp or udp',
            below: ['ports'],
          },
        ]
  }
  if (ports === undefined)
    return [
      {
        _tag: 'Missing',
        because: `"ports" is missing; a rule about ${protocol} names them`,
        fix: 'add ports: 443, a range such as "8000-8100", or all',
        below: ['ports'],
      },
    ]
  const [from, to] = portRange(ports)
  return from <= to && to <= 65_535
    ? []
    : [
        {
          _tag: 'BadPorts',
          because: from > to ? `the range ${from}-${to} ends before it begins` : `there is no port ${to}`,
          fix: from > to ? `write "${to}-${from}"` : 'ports go up to 65535',
          below: ['ports'],
        },
      ]
}

const common = {
  description: optional(Description, 'What it is for (default: what it lets through).', {
    example: 'the load balancer asks the application',
  }),
  protocol: defaulted(protocols, 'tcp', 'What is spoken.'),
  ports: optional(
    shapes({
      number: count({ min: 0, max: 65_535 }),
      text: text({ expected: 'a range such as "8000-8100", or all', pattern: /^(\d{1,5}-\d{1,5}|all)$/ }),
    }),
    'A port, a range of them, or all.',
    { example: 443 },
  ),
  formerly: optional(
    text({ expected: 'the name that the rule had', pattern: /^[a-z][a-z0-9-]*$/ }),
    'The name it had before: EC2 takes no rule twice, so one that is renamed without this fails.',
  ),
} as const

/** Who may come in. */
export const IngressRule = closed(
  { ...common, from: required(Peer, 'Who may.', { example: { cidr: '10.0.0.0/16' } }) },
  portFaults,
)
export type IngressRule = TypeOf<typeof IngressRule>

/** Where those in the group may go. */
export const EgressRule = closed(
  { ...common, to: required(Peer, 'Where to.', { example: { cidr: '10.0.0.0/16' } }) },
  portFaults,
)
export type EgressRule = TypeOf<typeof EgressRule>

/** The rules of a security group. */
export const ruleProperties = {
  ingress: optional(named(IngressRule, ruleKeys), 'Who may come in, by name (default: nobody).', {
    example: { https: { ports: 443, from: { cidr: '10.0.0.0/16' } } },
  }),
  egress: optional(named(EgressRule, ruleKeys), 'Where those in it may go, by name (default: nowhere).', {
    example: { https: { ports: 443, to: { cidr: '10.0.0.0/16' } } },
  }),
} as const
