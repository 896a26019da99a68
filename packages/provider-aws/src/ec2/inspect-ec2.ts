import { didYouMean, nothingAcknowledgedBy, type Opening } from '@konductor/core/config'
import type { Finding, UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { instanceTypes } from '../generated/instance-types.ts'
import { instanceOpenings } from './instance.config.ts'
import { launchTemplateOpenings } from './launch-template.config.ts'
import { securityGroupOpenings } from './security-group.config.ts'

type AwsUnit = UnitIn<AwsCatalogue>

/** What is worth saying of what EC2 is asked for: types that this version does not know, and reasons given for nothing. */
export const inspectEc2 = (units: readonly AwsUnit[]): readonly Finding[] => [
  ...unknownTypes(units),
  ...nothingAcknowledgedBy(units, openingsFor),
]

const openingsFor = (unit: AwsUnit): readonly Opening[] | undefined => {
  switch (unit.kind) {
    case 'securityGroup':
      return securityGroupOpenings(unit.settings)
    case 'instance':
      return instanceOpenings(unit.settings)
    case 'launchTemplate':
      return launchTemplateOpenings(unit.settings)
    default:
      return undefined
  }
}

/** Each unknown type once: where it is written first. */
const unknownTypes = (units: readonly AwsUnit[]): readonly Finding[] => {
  const places = new Map<string, string>()
  for (const unit of units) {
    if (unit.kind !== 'instance' && unit.kind !== 'launchTemplate') continue
    const { instanceType, typeAt } = unit.settings
    if (typeAt !== undefined && !places.has(instanceType)) places.set(instanceType, typeAt)
  }
  return [...places]
    .filter(([type]) => !instanceTypes.includes(type))
    .map(([type, at]) => ({
      _tag: 'UnknownInstanceType',
      severity: 'warning',
      at,
      because: `${type} is no instance type that this version knows`,
      fix: didYouMean(type, instanceTypes, 'nothing, if AWS has it'),
    }))
}
