import type { KnownProviders } from '../provider/placement.ts'
import type { AwsUnit } from '../services.ts'
import type { Ec2 } from './ec2.config.ts'

/** The units that the ec2 service asks for. */
export const ec2Units = (_: Ec2, __: KnownProviders): readonly AwsUnit[] => []
