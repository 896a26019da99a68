import { placementOf, type KnownProviders } from '../provider/placement.ts'
import type { AccessLogs } from '../s3/log-bucket.config.ts'
import type { AwsUnit } from '../services.ts'
import { flowLogUnits } from './flow-log.config.ts'
import type { KnownNetworks } from './known-networks.ts'
import { vpcId } from './network-ids.ts'
import { peeringUnit } from './peering.config.ts'
import { vpcBlockPublicAccessId, vpcBlockPublicAccessUnit } from './vpc-block-public-access.config.ts'
import { vpcUnit, type Vpc } from './vpc.config.ts'

/**
 * The units that the vpc service asks for, with the keys and log buckets that they need of their providers.
 *
 * @param networks All networks of the section, for peerings.
 * @param accessLogs How log buckets are kept.
 */
export const vpcUnits = (
  vpc: Vpc,
  networks: KnownNetworks,
  providers: KnownProviders,
  accessLogs: AccessLogs,
): readonly AwsUnit[] => [
  ...Object.entries(vpc.vpcs).flatMap(([key, written]): readonly AwsUnit[] => {
    const placement = placementOf(providers, vpcId(key), written)
    return [...flowLogUnits(written.flowLogs, placement, accessLogs), vpcUnit(key, written, placement)]
  }),
  ...Object.entries(vpc.peerings).map(([key, written]) => peeringUnit(key, written, networks)),
  ...Object.entries(vpc.blockPublicAccess).map(([key, written]) =>
    vpcBlockPublicAccessUnit(key, written, placementOf(providers, vpcBlockPublicAccessId(key), written)),
  ),
]
