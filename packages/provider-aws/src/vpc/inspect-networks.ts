import { nothingAcknowledged, openingsOf } from '@konductor/core/config'
import type { Finding, UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { secureVpcOpenings, shortLogs } from './secure-vpc-openings.ts'
import { vpcSafeguards } from './vpc.controls.ts'
import { unknownZones } from './zones.ts'

/** What is worth saying of networks before anything is built. */
export const inspectNetworks = (units: readonly UnitIn<AwsCatalogue>[]): readonly Finding[] => {
  const regions = new Map(
    units.flatMap((unit) => (unit.kind === 'provider' ? [[unit.settings.key, unit.settings.region]] : [])),
  )
  return units.flatMap((unit): readonly Finding[] => {
    if (unit.kind !== 'secureVpc' && unit.kind !== 'vpc') return []
    const { settings, acknowledged = [] } = unit
    const region = settings.region ?? regions.get(settings.provider)
    const openings =
      unit.kind === 'secureVpc'
        ? secureVpcOpenings(unit.settings)
        : [...openingsOf(vpcSafeguards, unit.settings), shortLogs(settings.flowLogs)]
    const places =
      unit.kind === 'secureVpc'
        ? [{ at: `${unit.at}.zones`, zones: unit.settings.zones }]
        : Object.entries(unit.settings.subnets).map(([name, { zone }]) => ({
            at: `${unit.at}.subnets.${name}.zone`,
            zones: [zone],
          }))
    return [
      ...places.flatMap(({ at, zones }): readonly Finding[] => {
        const strange = region === undefined ? undefined : unknownZones(zones, region)
        return strange === undefined ? [] : [{ _tag: 'UnknownZone', severity: 'warning', at, ...strange }]
      }),
      ...nothingAcknowledged(acknowledged, openings),
    ]
  })
}
