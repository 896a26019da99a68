import { blockOf, partOf } from './cidr.ts'
import type { Tier } from './vpc.capabilities.ts'
import type { Zone } from './zones.ts'

/** A subnet of a plan. */
export interface PlannedSubnet {
  /** `private-a`. */
  readonly name: string
  readonly tier: Tier
  readonly zone: Zone
  readonly cidr: string
  /** Which /64 of the VPC's IPv6 block it has. */
  readonly ipv6Index: number
}

/** All tiers, in the order in which a zone is divided among them. */
export const tiers: readonly Tier[] = ['private', 'isolated', 'public']

/** Zones that a block has room for, each with three tiers. */
export const zonesWithRoom = (cidr: string): number => (blockOf(cidr).length >= 24 ? 5 : 6)

/**
 * The subnets of tiers over zones.
 *
 * Each tier in each zone has a place in the block that depends on nothing else: not on how many zones there are, and not
 * on which other tiers. So a zone or a tier that is added later takes a place that was free, and no other subnet moves.
 * A block is cut in eight, one part for each zone and two that stay free; of a zone's part private takes half, isolated
 * a quarter and public an eighth, and an eighth stays free. Below /22 that would be smaller than the /28 that AWS asks
 * for, so that there all tiers are of one size.
 *
 * @throws RangeError where a zone has no room: see {@link zonesWithRoom}.
 */
export const planSubnets = (cidr: string, zones: readonly Zone[], wanted: readonly Tier[]): readonly PlannedSubnet[] =>
  tiers
    .filter((tier) => wanted.includes(tier))
    .flatMap((tier) =>
      zones.map((zone) => ({
        name: `${tier}-${zone.name}`,
        tier,
        zone,
        cidr: placeOf(cidr, zone.slot, tiers.indexOf(tier)),
        ipv6Index: zone.slot * 4 + tiers.indexOf(tier),
      })),
    )

/** Of a zone's part: the length of each tier beyond its own, and which part of that length it is. */
const unequal: readonly (readonly [longer: number, index: number])[] = [
  [1, 0],
  [2, 2],
  [3, 6],
]

const placeOf = (cidr: string, slot: number, tier: number): string => {
  const { length } = blockOf(cidr)
  if (length >= 24) {
    // Sixteen parts: four zones of four, and the fifth zone has the part that each of the others leaves free.
    if (slot > 4) throw new RangeError(`${cidr} has no room for a zone at place ${slot}`)
    return partOf(cidr, length + 4, slot < 4 ? slot * 4 + tier : tier * 4 + 3)
  }
  const zone = partOf(cidr, length + 3, slot)
  const [longer, index] = length === 23 ? [2, tier] : (unequal[tier] ?? [3, 7])
  return partOf(zone, length + 3 + longer, index)
}
