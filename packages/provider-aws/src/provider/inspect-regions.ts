import { didYouMean } from '@konductor/core/config'
import type { Finding } from '@konductor/interfaces'
import { regions } from '../generated/regions.ts'
import type { AwsUnit } from '../services.ts'
import { ownRegion } from './region-faults.ts'

/** Regions of units that this version does not know, each said once. */
export const inspectRegions = (units: readonly AwsUnit[]): readonly Finding[] => {
  const places = new Map<string, string>()
  for (const unit of units) {
    const region = unit.implied === true || unit.kind === 'provider' ? undefined : ownRegion(unit)
    if (region !== undefined && !places.has(region)) places.set(region, `${unit.at}.region`)
  }
  return [...places]
    .filter(([region]) => !regions.includes(region))
    .map(([region, at]) => ({
      _tag: 'UnknownRegion',
      severity: 'warning',
      at,
      because: `${region} is no region that this version knows`,
      fix: didYouMean(region, regions, 'nothing, if AWS has it'),
    }))
}
