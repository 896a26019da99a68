import type { KnownProviders } from '../provider/placement.ts'
import type { AwsUnit } from '../services.ts'
import type { Elb } from './elb.config.ts'

/** The units that the elb service asks for. */
export const elbUnits = (_: Elb, __: KnownProviders): readonly AwsUnit[] => []
