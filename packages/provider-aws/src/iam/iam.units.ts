import type { KnownProviders } from '../provider/placement.ts'
import type { AwsUnit } from '../services.ts'
import type { Iam } from './iam.config.ts'

/** The units that the iam service asks for. */
export const iamUnits = (_: Iam, __: KnownProviders): readonly AwsUnit[] => []
