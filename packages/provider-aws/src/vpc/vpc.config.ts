import {
  Acknowledgements,
  closed,
  defaulted,
  flag,
  group,
  named,
  nameRule,
  openedBy,
  openingsOf,
  optional,
  required,
  text,
  unitBase,
  unitSettings,
  type ClosedOf,
  type Opening,
  type TypeOf,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import type { MeantPolicy } from '../iam/managed-policy-reference.config.ts'
import { placementProperties } from '../provider/placement.config.ts'
import type { Placement } from '../provider/placement.ts'
import { Tags } from '../tags/tags.config.ts'
import { flowLogArgs, flowLogNeeds, flowLogProperty, flowLogRole } from './flow-log.config.ts'
import { vpcId } from './network-ids.ts'
import { Peering, peeringKeys } from './peering.config.ts'
import { shortLogs } from './secure-vpc-openings.ts'
import { VpcBlockPublicAccess } from './vpc-block-public-access.config.ts'
import { vpcSettings, type VpcSettings } from './vpc-args.ts'
import { vpcFaults } from './vpc-faults.ts'
import { vpcPartProperties } from './vpc-parts.config.ts'
import { vpcSafeguards } from './vpc.controls.ts'

/** Children of a plain VPC that `override` reaches. */
const roles = [
  'main',
  'default-security-group',
  'internet-gateway',
  'egress-only-gateway',
  'flow-log',
  'flow-log-group',
  '(?:cidr|subnet|routes|route|association|nat|address|acl|endpoint|guard)-[a-z0-9-]+',
] as const

const plainVpcProperties = {
  ...placementProperties,
  cidr: required(
    text({ expected: 'a block of addresses from /16 to /28, such as 10.20.0.0/16' }),
    'Its block of addresses.',
    {
      example: '10.20.0.0/16',
    },
  ),
  ...vpcPartProperties,
  ...flowLogProperty,
  openDefaultSecurityGroup: optional(flag(), 'Leaves the default security group as AWS makes it (default false).'),
  tags: optional(Tags, 'Tags on everything in it, beside those of the provider.'),
  acknowledge: optional(Acknowledgements, 'What is opened on purpose, and why, by control.'),
  ...unitSettings(roles),
} as const

// Its role in IAM is called <key>-logger-xxxxxxx.
const keys = nameRule(49, 'IAM allows 64 for the role <key>-logger-xxxxxxx, which writes flow logs')

/**
 * A plain VPC: of it there is what is written.
 *
 * @example
 * // aws: { services: { vpc: { vpcs: { data: { cidr: 10.30.0.0/20, subnets: { db: { cidr: 10.30.0.0/24, zone: a, tier: isolated } } } } } } }
 */
export const PlainVpc = closed(plainVpcProperties, (written) => vpcFaults(settingsOf(written)))
export type PlainVpc = ClosedOf<typeof plainVpcProperties>

/** The vpc section. */
export const Vpc = closed({
  enabled: defaulted(flag(), true, 'Whether what is written below is made.'),
  vpcs: group(named(PlainVpc, keys), 'Plain VPCs by name: of each there is what is written.'),
  peerings: group(named(Peering, peeringKeys), 'Peerings of two networks by name, with the routes between them.'),
  blockPublicAccess: group(
    named(VpcBlockPublicAccess),
    'What takes the internet from every VPC of an account and region, by name: one for each.',
  ),
})
export type Vpc = TypeOf<typeof Vpc>

/** The settings of a plain VPC as plain data, for its unit. */
export interface VpcUnitSettings extends VpcSettings {
  readonly provider: string
  readonly region?: string
  /** The policy that the role which writes flow logs can never do more than, as of all roles. */
  readonly permissionsBoundary?: MeantPolicy
  readonly tags: Readonly<Record<string, string>>
}

/** What is written of a plain VPC, with every default in place. */
const settingsOf = ({ flowLogs, ...said }: Omit<PlainVpc, 'provider' | 'region'>): VpcSettings =>
  vpcSettings({ ...said, flowLogs: flowLogArgs(flowLogs) })

/** What a plain VPC can open, and whether it does. */
export const vpcOpenings = (settings: VpcSettings): readonly Opening[] => [
  ...openingsOf(vpcSafeguards, settings),
  shortLogs(settings.flowLogs),
]

/** A plain VPC as plain data. */
export const vpcUnit = (key: string, written: PlainVpc, placement: Placement): UnitOf<'vpc', AwsCatalogue['vpc']> => {
  const at = vpcId(key)
  const { provider, region, via } = placement
  const settings = settingsOf(written)
  return {
    kind: 'vpc',
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
    ...openedBy(at, vpcOpenings(settings), written),
    ...unitBase(written),
  }
}
