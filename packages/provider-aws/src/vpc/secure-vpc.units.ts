import type { KnownProviders } from '../provider/placement.ts'
import type { AwsUnit } from '../services.ts'
import type { SecureVpcs } from './secure-vpc.config.ts'

/** The secure VPCs that are asked for. */
export const secureVpcUnits = (_: SecureVpcs, __: KnownProviders): readonly AwsUnit[] => []
