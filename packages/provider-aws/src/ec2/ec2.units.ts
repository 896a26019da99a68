import { placementOf, type KnownProviders } from '../provider/placement.ts'
import type { AwsUnit } from '../services.ts'
import { emptySecurityGroupUnit } from './empty-security-group.config.ts'
import type { Ec2 } from './ec2.config.ts'
import { securityGroupId, securityGroupUnit } from './security-group.config.ts'

/** The units that the ec2 service asks for. */
export const ec2Units = (ec2: Ec2, providers: KnownProviders): readonly AwsUnit[] =>
  Object.entries(ec2.securityGroups).flatMap(([key, own]) => {
    const at = securityGroupId(key)
    const placement = placementOf(providers, at, own)
    return [emptySecurityGroupUnit(key, own, at, placement), securityGroupUnit(key, own, placement)]
  })
