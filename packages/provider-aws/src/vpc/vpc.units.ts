import type { KnownProviders } from '../provider/placement.ts'
import type { AwsUnit } from '../services.ts'
import type { Vpc } from './vpc.config.ts'

/** The units that the vpc service asks for. */
export const vpcUnits = (_: Vpc, __: KnownProviders): readonly AwsUnit[] => []
