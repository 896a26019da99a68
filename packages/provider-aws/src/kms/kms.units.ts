import type { KnownProviders } from '../provider/placement.ts'
import type { AwsUnit } from '../services.ts'
import type { Kms } from './kms.config.ts'

/** The units that the kms service asks for. */
export const kmsUnits = (_: Kms, __: KnownProviders): readonly AwsUnit[] => []
