import { nothingAcknowledgedBy, openingsOf, type Opening } from '@konductor/core/config'
import type { Finding, UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { loadBalancerOpenings } from './load-balancer-openings.ts'
import { targetGroupSafeguards } from './target-group.controls.ts'

type AwsUnit = UnitIn<AwsCatalogue>

/** Reasons that load balancers and target groups give for nothing. */
export const inspectElb = (units: readonly AwsUnit[]): readonly Finding[] => nothingAcknowledgedBy(units, openingsFor)

const openingsFor = (unit: AwsUnit): readonly Opening[] | undefined => {
  switch (unit.kind) {
    case 'loadBalancer':
      return loadBalancerOpenings(unit.settings)
    case 'targetGroup':
      return openingsOf(targetGroupSafeguards, unit.settings)
    default:
      return undefined
  }
}
