import type { Fault, WrittenReference } from '@konductor/core/config'
import { belowSection } from '../provider/below-section.ts'
import { placementOf, type KnownProviders } from '../provider/placement.ts'
import type { AwsSection } from '../section.ts'
import { secureVpcId, vpcId } from './network-ids.ts'
import { secureVpcSettings } from './secure-vpc-settings.ts'
import type { Tier } from './vpc.capabilities.ts'
import { zonesOf } from './zones.ts'

/** A network of this configuration, as far as it says where something can stand in it. */
export interface KnownPlaces {
  /** What it is called: `main`. */
  readonly name: string
  readonly id: string
  /** Its tiers, each with its zones as configuration names them. A tier without subnets is none of them. */
  readonly zones: ReadonlyMap<Tier, readonly string[]>
  /** What gives it another tier. */
  readonly anotherTier: (tier: Tier) => string
  /** What gives it other zones. */
  readonly otherZones: string
}

interface Side {
  readonly network?: WrittenReference | undefined
  readonly vpc?: WrittenReference | undefined
}

/** The places of a network that something names; not there where that is no network of this configuration. */
export const knownPlaces = (
  { network, vpc }: Side,
  { components, services }: AwsSection,
  providers: KnownProviders,
): KnownPlaces | undefined => {
  if (typeof network === 'string') {
    const written = Object.hasOwn(components.secureVpc, network) ? components.secureVpc[network] : undefined
    if (written === undefined) return undefined
    const id = secureVpcId(network)
    const { region = '', known } = placementOf(providers, id, written)
    const { zones, tiers } = secureVpcSettings({ cidr: written.cidr, zones: written.zones, tiers: written.tiers })
    const names = zonesOf(zones, region === '' ? (known?.region ?? '') : region).map((zone) => zone.id ?? zone.name)
    return {
      name: network,
      id,
      zones: new Map(tiers.map((tier) => [tier, names])),
      anotherTier: (tier) => `add ${tier} to tiers of ${id}`,
      otherZones: `zones of ${id}`,
    }
  }
  const { vpcs, enabled } = services.vpc
  const plain = enabled && typeof vpc === 'string' && Object.hasOwn(vpcs, vpc) ? vpcs[vpc] : undefined
  if (plain === undefined || typeof vpc !== 'string') return undefined
  const subnets = Object.values(plain.subnets)
  return {
    name: vpc,
    id: vpcId(vpc),
    zones: new Map(
      [...new Set(subnets.map(({ tier }) => tier))].map((tier) => [
        tier,
        [...new Set(subnets.filter((subnet) => subnet.tier === tier).map(({ zone }) => zone))],
      ]),
    ),
    anotherTier: (tier) => `add a subnet with tier: ${tier} to ${vpcId(vpc)}`,
    otherZones: `subnets of ${vpcId(vpc)}`,
  }
}

/** Something that stands in a network. */
interface Standing extends Side {
  /** Where it is written. */
  readonly at: string
  readonly tier: Tier
  /** Whether it says its tier itself. */
  readonly saysTier: boolean
  readonly zone?: string | undefined
}

/** Says that something stands in a tier or a zone that its network lacks. */
export const noPlace = (standing: Standing, places: KnownPlaces | undefined): readonly Fault[] => {
  if (places === undefined) return []
  const { at, tier, zone, saysTier } = standing
  const { name, zones, anotherTier, otherZones } = places
  const tiers = [...zones.keys()]
  const [first, ...others] = tiers
  const here = zones.get(tier)
  if (here === undefined) {
    return [
      {
        _tag: 'Contradiction',
        because: `it stands in the tier ${tier}, and ${name} has ${first === undefined ? 'no subnets' : `${tiers.join(' and ')} only`}`,
        fix: [
          ...(first === undefined
            ? []
            : [others.length === 0 ? `write tier: ${first}` : `name one of ${tiers.join(', ')} as tier`]),
          anotherTier(tier),
        ].join(', or '),
        below: belowSection(`${at}.${saysTier ? 'tier' : standing.network === undefined ? 'vpc' : 'network'}`),
      },
    ]
  }
  if (zone === undefined || here.includes(zone)) return []
  return [
    {
      _tag: 'Contradiction',
      because: `${name} has no ${tier} subnet in the zone ${zone}; it has ${here.join(', ')}`,
      fix: `name ${here.length === 1 ? '' : 'one of '}${here.join(', ')}, or change ${otherZones}`,
      below: belowSection(`${at}.zone`),
    },
  ]
}
