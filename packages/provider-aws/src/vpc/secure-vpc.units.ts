import { placementOf, type KnownProviders } from '../provider/placement.ts'
import type { AccessLogs } from '../s3/log-bucket.config.ts'
import type { AwsUnit } from '../services.ts'
import { flowLogUnits } from './flow-log.config.ts'
import { secureVpcId } from './network-ids.ts'
import { secureVpcUnit, type SecureVpcs } from './secure-vpc.config.ts'

/**
 * The secure VPCs that are asked for, with the keys and log buckets that they need of their providers.
 *
 * @param peersOf The blocks that a network is peered with, by its id.
 * @param accessLogs How log buckets are kept.
 */
export const secureVpcUnits = (
  secureVpcs: SecureVpcs,
  peersOf: (id: string) => readonly string[],
  providers: KnownProviders,
  accessLogs: AccessLogs,
): readonly AwsUnit[] =>
  Object.entries(secureVpcs).flatMap(([key, written]): readonly AwsUnit[] => {
    const placement = placementOf(providers, secureVpcId(key), written)
    return [
      ...flowLogUnits(written.flowLogs, placement, accessLogs),
      secureVpcUnit(key, written, placement, peersOf(secureVpcId(key))),
    ]
  })
