import { revealed } from '@konductor/core'
import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { destinationRole } from './plain-routes.ts'
import type { AwsNetwork, Tier } from './vpc.capabilities.ts'
import type { PeeredNetwork } from './vpc-peering-args.ts'
import { VpcPeering } from './vpc-peering.ts'

/** Builds a peering of two networks. */
export const buildPeering: Builder<'peering', AwsCatalogue['peering']> = (unit, resolved, context) => {
  const { via, peerVia, from: asks, to: asked } = resolved
  const { from, to, dns, tags, region } = unit.settings
  if (asks === undefined) throw new Error(`${unit.id} has nobody who asks`)
  const peering = new VpcPeering(
    unit.name,
    {
      region,
      nameTag: unit.formerly,
      from: sideOf(asks, from.tiers),
      to: {
        vpcId: asked?.vpcId ?? to.vpcId ?? '',
        routeTables: to.accepted === 'elsewhere' || asked === undefined ? [] : sideOf(asked, to.tiers).routeTables,
        subnets:
          to.cidrs === undefined
            ? asked === undefined
              ? []
              : sideOf(asked, to.tiers).subnets
            : to.cidrs.map((cidr) => ({ name: destinationRole(cidr), cidr })),
      },
      peerAccount: to.account === undefined ? peerVia?.account() : revealed(to.account),
      peerRegion: to.region,
      peerResourcesRegion: to.resourcesRegion,
      accepted: to.accepted,
      peerProvider: peerVia?.provider,
      dns,
      tags: Object.keys(tags).length === 0 ? undefined : tags,
    },
    context.options(unit, via.provider),
  )
  return {
    claims: peering.claims,
    state: {
      connectionId: peering.connectionId,
      acceptStatus: peering.acceptStatus,
      controls: peering.controls,
    },
  }
}

/** The parts of a network that are peered: those of some tiers. */
const sideOf = ({ vpcId, routeTables = [], subnets = [] }: AwsNetwork, tiers: readonly Tier[]): PeeredNetwork => ({
  vpcId,
  routeTables: routeTables.filter(({ tier }) => tiers.includes(tier)),
  subnets: subnets.filter(({ tier }) => tiers.includes(tier)),
})
