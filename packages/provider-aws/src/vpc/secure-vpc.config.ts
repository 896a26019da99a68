import {
  Acknowledgements,
  choice,
  closed,
  count,
  flag,
  list,
  named,
  nameRule,
  openedBy,
  optional,
  required,
  shapes,
  text,
  unitBase,
  unitSettings,
  type ClosedOf,
  type TypeOf,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import type { MeantPolicy } from '../iam/managed-policy-reference.config.ts'
import { placementProperties } from '../provider/placement.config.ts'
import type { Placement } from '../provider/placement.ts'
import { Tags } from '../tags/tags.config.ts'
import { EndpointService, gatewayServices } from './endpoint-service.ts'
import { flowLogArgs, flowLogNeeds, flowLogProperty, flowLogRole } from './flow-log.config.ts'
import { secureVpcId } from './network-ids.ts'
import { TierName } from './network-settings.ts'
import { secureVpcFaults } from './secure-vpc-faults.ts'
import { secureVpcOpenings } from './secure-vpc-openings.ts'
import { secureVpcSettings, type SecureVpcSettings } from './secure-vpc-settings.ts'
import { ZoneName } from './vpc-parts.config.ts'

/** Children of a secure VPC that `override` reaches. */
const roles = [
  'main',
  'default-security-group',
  'default-network-acl',
  'internet-gateway',
  'egress-only-gateway',
  'subnet-(?:public|private|isolated)-[a-z0-9]+',
  'routes-(?:public|isolated|private-[a-z0-9]+)',
  'route6?-(?:public|private-[a-z0-9]+)',
  'association-(?:public|private|isolated)-[a-z0-9]+',
  'nat-[a-z0-9]+',
  'nat-address-[a-z0-9]+',
  'acl-(?:public|private|isolated)',
  'endpoint-[a-z0-9-]+',
  'endpoints(?:-https6?)?',
  'flow-log',
  'flow-log-group',
] as const

const secureVpcProperties = {
  ...placementProperties,
  cidr: required(
    text({ expected: 'a block of addresses from /16 to /24, such as 10.20.0.0/16' }),
    'Its block of addresses.',
    {
      example: '10.20.0.0/16',
    },
  ),
  zones: optional(
    shapes({ number: count({ min: 1, max: 6 }), list: list(ZoneName, { min: 1 }) }),
    'How many zones (default 3), or which: letters, or zone ids, which mean the same zone in every account.',
    { example: 3 },
  ),
  tiers: optional(
    list(TierName, { min: 1 }),
    'Kinds of subnets (default all three): public ones with a route to the internet, private ones that reach out, isolated ones that do not.',
  ),
  ipv6: optional(flag(), 'Gives it a block of IPv6 too (default false).'),
  nat: optional(
    choice('none', 'single', 'perZone'),
    'NAT gateways by which private subnets reach out: none, one in the first zone (default), or one in each.',
    { example: 'perZone' },
  ),
  gatewayEndpoints: optional(
    list(choice(...gatewayServices)),
    'Services that it reaches by gateway endpoints, which cost nothing (default s3, dynamodb).',
  ),
  interfaceEndpoints: optional(
    list(EndpointService),
    'Services that it reaches by interface endpoints, each paid by the hour and zone (default ec2, ecr.api, ecr.dkr, logs, ssm, ssmmessages, sts).',
  ),
  ...flowLogProperty,
  publicPorts: optional(
    list(count({ min: 1, max: 65_535 })),
    'Ports that the network ACL of public subnets lets in from everywhere (default 80, 443).',
  ),
  reachableFrom: optional(
    list(text({ expected: 'a block of addresses such as 10.30.0.0/16' })),
    'Blocks beyond the VPC that its network ACLs let in and out: offices, other networks. Peers are let in by themselves.',
  ),
  networkAcls: optional(flag(), 'Network ACLs of its own for each tier (default true).'),
  openDefaultSecurityGroup: optional(flag(), 'Leaves the default security group as AWS makes it (default false).'),
  publicIpOnLaunch: optional(flag(), 'Gives whatever starts in a public subnet a public address (default false).'),
  tags: optional(Tags, 'Tags on everything in it, beside those of the provider.'),
  acknowledge: optional(Acknowledgements, 'What is opened on purpose, and why, by control.'),
  ...unitSettings(roles),
} as const

// Its role in IAM is called <key>-logger-xxxxxxx.
/** Keys of `aws.components.secureVpc`. */
export const secureVpcKeys = nameRule(49, 'IAM allows 64 for the role <key>-logger-xxxxxxx, which writes flow logs')

/**
 * A secure VPC. Its block is all that must be said.
 *
 * @example
 * // aws: { components: { secureVpc: { main: { cidr: 10.20.0.0/16, zones: 3, nat: perZone } } } }
 */
export const SecureVpc = closed(secureVpcProperties, (written) => secureVpcFaults(settingsOf(written, [])))
export type SecureVpc = ClosedOf<typeof secureVpcProperties>

/** Secure VPCs by name. */
export const SecureVpcs = named(SecureVpc, secureVpcKeys)
export type SecureVpcs = TypeOf<typeof SecureVpcs>

/** The settings of a secure VPC as plain data, for its unit. */
export interface SecureVpcUnitSettings extends SecureVpcSettings {
  readonly provider: string
  readonly region?: string
  /** The policy that the role which writes flow logs can never do more than, as of all roles. */
  readonly permissionsBoundary?: MeantPolicy
  readonly tags: Readonly<Record<string, string>>
}

type Written = Omit<SecureVpc, 'provider' | 'region'>

/** What is written of a secure VPC, with every default in place. */
const settingsOf = (written: Written, peers: readonly string[]): SecureVpcSettings => {
  const { flowLogs, reachableFrom = [], ...said } = written
  return secureVpcSettings({
    ...said,
    reachableFrom: [...new Set([...reachableFrom, ...peers])],
    flowLogs: flowLogArgs(flowLogs),
  })
}

/**
 * A secure VPC as plain data.
 *
 * @param peers Blocks of the networks that it is peered with.
 */
export const secureVpcUnit = (
  key: string,
  written: SecureVpc,
  placement: Placement,
  peers: readonly string[],
): UnitOf<'secureVpc', AwsCatalogue['secureVpc']> => {
  const at = secureVpcId(key)
  const { provider, region, via } = placement
  const settings = settingsOf(written, peers)
  return {
    kind: 'secureVpc',
    id: at,
    at,
    name: key,
    settings: {
      ...settings,
      ...flowLogRole(written.flowLogs, placement).settings,
      provider,
      ...(region === undefined ? {} : { region }),
      tags: written.tags ?? {},
    },
    needs: { via, ...flowLogNeeds(written.flowLogs, placement, at) },
    offers: ['aws.network'],
    ...(written.tags === undefined ? {} : { labels: written.tags }),
    ...openedBy(at, secureVpcOpenings(settings), written),
    ...unitBase(written),
  }
}
