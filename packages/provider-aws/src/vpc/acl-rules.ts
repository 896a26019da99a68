import type { Input } from '@pulumi/pulumi'
import type { Tier } from './vpc.capabilities.ts'

/** A rule of a network ACL, as the SDK takes it. */
export interface AclRule {
  readonly ruleNo: number
  readonly action: 'allow'
  /** A number: AWS keeps no names. */
  readonly protocol: '-1' | '1' | '6' | '17'
  readonly fromPort: number
  readonly toPort: number
  readonly icmpType?: number
  readonly icmpCode?: number
  readonly cidrBlock?: Input<string>
  readonly ipv6CidrBlock?: Input<string>
}

/** What decides the rules of a tier. */
export interface AclSettings {
  /** The block of the VPC. */
  readonly cidr: string
  /** The IPv6 block of the VPC, where it has one. */
  readonly ipv6Cidr?: Input<string>
  /** Ports that the public tier lets in from everywhere. */
  readonly publicPorts: readonly number[]
  /** Blocks beyond the VPC that reach private and isolated subnets, and are reached from there. */
  readonly reachableFrom: readonly string[]
  /** Whether gateway endpoints answer in the tier: S3 and DynamoDB have public addresses. */
  readonly gatewayEndpoints: boolean
  /** Whether private subnets reach the internet. */
  readonly reachesOut: boolean
}

/** What AWS allows of rules for one family and direction. */
export const aclLimit = 20

/** How many rules of a family the largest list has. */
export const aclSize = ({ publicPorts, reachableFrom }: Pick<AclSettings, 'publicPorts' | 'reachableFrom'>): number =>
  1 + publicPorts.length + replies.length + 1 + reachableFrom.length

const everywhere = '0.0.0.0/0'
const everywhere6 = '::/0'
/** IPv6 rules have numbers of their own. */
const family6 = 500

/**
 * Ports to which answers come. An ACL keeps no state, so they are open to everybody; 3389 is left out, where RDP would
 * listen.
 *
 * @see FSBP EC2.21
 */
const replies = [
  { protocol: '6', fromPort: 1024, toPort: 3388 },
  { protocol: '6', fromPort: 3390, toPort: 65_535 },
  { protocol: '17', fromPort: 1024, toPort: 3388 },
  { protocol: '17', fromPort: 3390, toPort: 65_535 },
] as const

const all = (ruleNo: number, to: Pick<AclRule, 'cidrBlock' | 'ipv6CidrBlock'>): AclRule => ({
  ruleNo,
  action: 'allow',
  protocol: '-1',
  fromPort: 0,
  toPort: 0,
  ...to,
})

const port = (ruleNo: number, number: number, to: Pick<AclRule, 'cidrBlock' | 'ipv6CidrBlock'>): AclRule => ({
  ruleNo,
  action: 'allow',
  protocol: '6',
  fromPort: number,
  toPort: number,
  ...to,
})

/** Answers from everywhere, and word that a packet was too large for the way. */
const answers = (only?: '6'): readonly AclRule[] => [
  ...replies
    .filter(({ protocol }) => only === undefined || protocol === only)
    .map((range, index): AclRule => ({ ruleNo: 200 + index, action: 'allow', ...range, cidrBlock: everywhere })),
  {
    ruleNo: 210,
    action: 'allow',
    protocol: '1',
    fromPort: 0,
    toPort: 0,
    icmpType: 3,
    icmpCode: 4,
    cidrBlock: everywhere,
  },
]

const answers6: readonly AclRule[] = replies.map((range, index) => ({
  ruleNo: family6 + 200 + index,
  action: 'allow',
  ...range,
  ipv6CidrBlock: everywhere6,
}))

/** The rules of a tier's network ACL, in both directions. Numbers are free to change: AWS takes them in place. */
export const aclRules = (
  tier: Tier,
  settings: AclSettings,
): { readonly ingress: readonly AclRule[]; readonly egress: readonly AclRule[] } => {
  const { cidr, ipv6Cidr, publicPorts, reachableFrom, gatewayEndpoints, reachesOut } = settings
  const inside = [
    all(100, { cidrBlock: cidr }),
    ...(ipv6Cidr === undefined ? [] : [all(family6 + 100, { ipv6CidrBlock: ipv6Cidr })]),
  ]
  const beyond = reachableFrom.map((block, index) => all(300 + index, { cidrBlock: block }))
  const out = [all(100, { cidrBlock: everywhere })]
  const out6 = ipv6Cidr === undefined ? [] : [all(family6 + 100, { ipv6CidrBlock: everywhere6 })]
  switch (tier) {
    case 'public':
      return {
        ingress: [
          ...inside,
          ...publicPorts.map((number, index) => port(110 + index, number, { cidrBlock: everywhere })),
          ...answers(),
          ...beyond,
          ...(ipv6Cidr === undefined
            ? []
            : [
                ...publicPorts.map((number, index) =>
                  port(family6 + 110 + index, number, { ipv6CidrBlock: everywhere6 }),
                ),
                ...answers6,
              ]),
        ],
        egress: [...out, ...out6],
      }
    case 'private':
      return {
        ingress: [
          ...inside,
          ...(reachesOut ? answers() : gatewayEndpoints ? answers('6') : []),
          ...beyond,
          ...(ipv6Cidr === undefined ? [] : answers6),
        ],
        egress: [...out, ...out6],
      }
    case 'isolated':
      return {
        ingress: [...inside, ...(gatewayEndpoints ? answers('6') : []), ...beyond],
        egress: [...inside, ...(gatewayEndpoints ? [port(110, 443, { cidrBlock: everywhere })] : []), ...beyond],
      }
  }
}
