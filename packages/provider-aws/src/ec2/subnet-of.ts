import { RunError } from '@pulumi/pulumi/errors.js'
import type { Output } from '@pulumi/pulumi/output.js'
import type { AwsNetwork, Tier } from '../vpc/vpc.capabilities.ts'

/** Where in a network something is. */
interface Wanted {
  readonly tier: Tier
  readonly zone?: string
}

/**
 * The subnet of a network that something is in: of its tier, and of its zone or the first one.
 *
 * @param unit Who is in it, for the message.
 * @throws RunError where the network has no such subnet.
 */
export const subnetOf = (unit: string, network: AwsNetwork, { tier, zone }: Wanted): Output<string> => {
  const { subnets } = network
  if (subnets !== undefined) {
    const found = subnets.find((subnet) => subnet.tier === tier && (zone === undefined || subnet.zone === zone))
    if (found !== undefined) return found.id
    const zones = [...new Set(subnets.filter((subnet) => subnet.tier === tier).map((subnet) => subnet.zone))]
    throw new RunError(
      zones.length === 0
        ? `${unit}: the network ${network.name ?? ''} has no ${tier} subnets; it has ${[...new Set(subnets.map((subnet) => subnet.tier))].join(', ') || 'none'}`
        : `${unit}: the network ${network.name ?? ''} has no ${tier} subnet in the zone ${zone ?? ''}; it has ${zones.join(', ')}`,
    )
  }
  if (zone !== undefined) return network.subnetId(`${tier}-${zone}`)
  return network.subnetIds[tier].apply(([first]) => {
    if (first === undefined) throw new RunError(`${unit}: the network has no ${tier} subnets`)
    return first
  })
}
