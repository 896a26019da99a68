import {
  closed,
  defaulted,
  flag,
  identifier,
  list,
  nameRule,
  optional,
  required,
  text,
  unitBase,
  unitSettings,
  type ClosedOf,
  type Fault,
  type Identifier,
  type TypeOf,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { Region } from '../provider/region.ts'
import { Tags } from '../tags/tags.config.ts'
import {
  networkFaults,
  networkReference,
  SecureVpcReference,
  TierName,
  VpcId,
  VpcReference,
} from './network-settings.ts'
import { contradiction, ipv4Fault } from './secure-vpc-faults.ts'
import type { KnownNetworks, Placed } from './known-networks.ts'
import type { Tier } from './vpc.capabilities.ts'

const tiersProperty = {
  tiers: defaulted(
    list(TierName, { min: 1 }),
    ['private'],
    'Tiers of it that the other side reaches, and that reach it.',
  ),
}

/** The side that asks: a network of this stack. */
const Requester = closed(
  {
    network: optional(SecureVpcReference, 'Secure VPC of this configuration.', { example: 'main' }),
    vpc: optional(VpcReference, 'Plain VPC of this configuration.'),
    ...tiersProperty,
  },
  (written) => [
    ...networkFaults(written, 'vpc'),
    ...(['network', 'vpc'] as const).flatMap((way) =>
      typeof written[way] === 'object'
        ? [
            contradiction(
              [way],
              'the side that asks is a network of this stack, whose routes it changes',
              'write the other stack under to, and a network of this one here',
            ),
          ]
        : [],
    ),
  ],
)

const accepterProperties = {
  network: optional(SecureVpcReference, 'Secure VPC, of this configuration or of another stack.', {
    example: 'shared',
  }),
  vpc: optional(VpcReference, 'Plain VPC, of this configuration or of another stack.'),
  vpcId: optional(VpcId, 'Id of a VPC that exists.'),
  cidrs: optional(
    list(text({ expected: 'a block of addresses such as 10.30.0.0/20' }), { min: 1 }),
    'Blocks of it that are reached, where this stack does not make it.',
  ),
  account: optional(
    identifier({ expected: 'a 12-digit account id in quotes', pattern: /^\d{12}$/ }),
    'Account of a VPC that this stack does not make (default: that of the side that asks).',
  ),
  region: optional(Region, 'Region of a VPC that this stack does not make (default: that of the side that asks).'),
  ...tiersProperty,
} as const
type Accepter = ClosedOf<typeof accepterProperties>

const isHere = ({ network, vpc }: Pick<Accepter, 'network' | 'vpc'>): boolean =>
  typeof network === 'string' || typeof vpc === 'string'

const elsewhere = (written: Accepter): readonly Fault[] => [
  ...(isHere(written)
    ? (['cidrs', 'account', 'region'] as const).flatMap((setting) =>
        written[setting] === undefined
          ? []
          : [contradiction([setting], 'the network is of this stack, which knows it', 'take it out')],
      )
    : written.cidrs === undefined
      ? [
          {
            _tag: 'Missing',
            because: 'this stack does not make the VPC and does not know its blocks',
            fix: 'add cidrs, those that are to be reached and no more',
          },
        ]
      : written.cidrs.flatMap((block, index) => {
          const fault = ipv4Fault(block)
          return fault === undefined ? [] : [{ ...fault, below: ['cidrs', index] }]
        })),
]

/** The side that is asked. */
const Accepter = closed(accepterProperties, [
  (written) => networkFaults(written, 'vpc'),
  (written) => elsewhere(written),
])

/**
 * A peering of two networks, and the routes between them: between private subnets, unless it says otherwise.
 *
 * @example
 * // aws: { services: { vpc: { peerings: { shared: { from: { network: main }, to: { network: shared } } } } } }
 */
export const Peering = closed(
  {
    from: required(Requester, 'The side that asks.', { example: { network: 'main' } }),
    to: required(Accepter, 'The side that is asked.', { example: { network: 'shared' } }),
    dns: defaulted(flag(), false, 'Whether names of the other side mean its private addresses.'),
    tags: optional(Tags, 'Tags on the peering, beside those of the provider.'),
    ...unitSettings(['main', 'accepter', 'options', 'accepter-options', '(?:route|back)-[a-z0-9-]+']),
  },
  ({ from, to }) =>
    (['network', 'vpc'] as const).some((way) => typeof from[way] === 'string' && from[way] === to[way])
      ? [contradiction(['to'], 'a network is not peered with itself', 'name another network')]
      : [],
)
export type Peering = TypeOf<typeof Peering>

/** Keys of `aws.services.vpc.peerings`. */
export const peeringKeys = nameRule()

/** The settings of a peering as plain data. */
export interface PeeringSettings {
  readonly region?: string
  readonly from: { readonly tiers: readonly Tier[]; readonly cidr?: string }
  readonly to: {
    readonly tiers: readonly Tier[]
    /** Of a network of this stack. */
    readonly cidr?: string
    /** Of one that it does not make. */
    readonly cidrs?: readonly string[]
    readonly vpcId?: string
    readonly account?: Identifier
    /** Its region, where it is known to be another than that of the side that asks. */
    readonly region?: string
    /** The region that its resources are made in, where that is not the one of their provider. */
    readonly resourcesRegion?: string
    /** Whether a provider of this stack accepts. */
    readonly accepted: 'itself' | 'here' | 'elsewhere'
  }
  readonly dns: boolean
  readonly tags: Readonly<Record<string, string>>
}

/** The id of the peering that has this key. */
export const peeringId = (key: string): string => `aws.services.vpc.peerings.${key}`

/** A peering as plain data. */
export const peeringUnit = (
  key: string,
  written: Peering,
  networks: KnownNetworks,
): UnitOf<'peering', AwsCatalogue['peering']> => {
  const at = peeringId(key)
  const { from, to, dns, tags = {} } = written
  const asks = networks.of(from, `${at}.from`)
  const asked = isHere(to) ? networks.of(to, `${at}.to`) : undefined
  const requester = networkReference(from, `${at}.from`).network
  const accepter = networkReference(to, `${at}.to`).network
  const region = regionOf(asks)
  const otherRegion = asked === undefined ? to.region : regionOf(asked)
  const sameProvider = asked !== undefined && asked.placement.provider === asks.placement.provider
  const sameRegion = otherRegion === undefined || otherRegion === region
  const oneAccount = to.account === undefined && sameRegion
  return {
    kind: 'peering',
    id: at,
    at,
    name: key,
    settings: {
      ...(asks.placement.region === undefined ? {} : { region: asks.placement.region }),
      from: { tiers: from.tiers, ...(asks.cidr === undefined ? {} : { cidr: asks.cidr }) },
      to: {
        tiers: to.tiers,
        ...(asked?.cidr === undefined ? {} : { cidr: asked.cidr }),
        ...(to.cidrs === undefined ? {} : { cidrs: to.cidrs }),
        ...(to.vpcId === undefined ? {} : { vpcId: to.vpcId }),
        ...(to.account === undefined ? {} : { account: to.account }),
        ...(sameRegion ? {} : { region: otherRegion }),
        ...(otherRegion !== undefined && (!sameRegion || asked?.placement.region !== undefined)
          ? { resourcesRegion: otherRegion }
          : {}),
        accepted:
          asked === undefined ? (oneAccount ? 'itself' : 'elsewhere') : sameProvider && sameRegion ? 'itself' : 'here',
      },
      dns,
      tags,
    },
    needs: {
      via: asks.placement.via,
      ...(requester === undefined ? {} : { from: requester }),
      ...(accepter === undefined ? {} : { to: accepter }),
      ...(asked === undefined || sameProvider ? {} : { peerVia: asked.placement.via }),
    },
    offers: [],
    ...unitBase(written),
  }
}

const regionOf = ({ placement }: Placed): string | undefined => placement.region ?? placement.known?.region
