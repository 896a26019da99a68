import { unitBase } from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import type { Placement } from '../provider/placement.ts'
import { networkReference } from '../vpc/network-settings.ts'
import { emptySecurityGroupId } from './ec2-ids.ts'
import type { SecurityGroup } from './security-group-properties.ts'

/** A security group before it has rules, with every default in place. */
export interface EmptySecurityGroupSettings {
  readonly region?: string
  readonly name?: string
  readonly description?: string
  /** A VPC that exists. */
  readonly vpcId?: string
  readonly tags: Readonly<Record<string, string>>
}

/**
 * A security group without its rules as plain data: groups whose rules refer to each other need one another, and none
 * needs the other's rules.
 */
export const emptySecurityGroupUnit = (
  key: string,
  own: SecurityGroup,
  at: string,
  { region, via }: Placement,
): UnitOf<'emptySecurityGroup', AwsCatalogue['emptySecurityGroup']> => {
  const { override, ...base } = unitBase(own)
  const main = override?.['main']
  return {
    kind: 'emptySecurityGroup',
    id: emptySecurityGroupId(key),
    at,
    name: key,
    settings: {
      ...(region === undefined ? {} : { region }),
      ...(own.name === undefined ? {} : { name: own.name }),
      ...(own.vpcId === undefined ? {} : { vpcId: own.vpcId }),
      ...(own.description === undefined ? {} : { description: own.description }),
      tags: own.tags ?? {},
    },
    needs: { via, ...networkReference(own, at) },
    offers: ['aws.emptySecurityGroup'],
    implied: true,
    ...base,
    ...(main === undefined ? {} : { override: { main } }),
  }
}
