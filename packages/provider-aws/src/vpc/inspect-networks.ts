import { nothingAcknowledgedBy, type Opening } from '@konductor/core/config'
import type { Finding, UnitIn, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { aclLimit, aclSize } from './acl-rules.ts'
import { overlap } from './cidr.ts'
import { ipv4Fault } from './secure-vpc-faults.ts'
import { secureVpcOpenings } from './secure-vpc-openings.ts'
import { vpcOpenings } from './vpc.config.ts'
import { unknownZones } from './zones.ts'

/** What is worth saying of networks before anything is built. */
export const inspectNetworks = (units: readonly UnitIn<AwsCatalogue>[]): readonly Finding[] => {
  const regions = new Map(
    units.flatMap((unit) => (unit.kind === 'provider' ? [[unit.settings.key, unit.settings.region]] : [])),
  )
  const each = units.flatMap((unit): readonly Finding[] => {
    if (unit.kind === 'peering') return overlappingPeers(unit)
    if (unit.kind === 'vpcBlockPublicAccess') return onlyOne(unit, units)
    if (unit.kind !== 'secureVpc' && unit.kind !== 'vpc') return []
    const { settings } = unit
    const region = settings.region ?? regions.get(settings.provider)
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
      ...(unit.kind === 'secureVpc' ? tooManyPeers(unit) : []),
      ...(unit.kind === 'vpc' && units.some((other) => other.kind === 'secureVpc' && other.name === unit.name)
        ? [
            {
              _tag: 'Contradiction',
              severity: 'problem' as const,
              at: unit.at,
              because: `${unit.name} is a secure VPC too, and two VPCs cannot have one name`,
              fix: 'give one of the two another key',
            },
          ]
        : []),
    ]
  })
  return [...nothingAcknowledgedBy(units, openingsFor), ...each]
}

const openingsFor = (unit: UnitIn<AwsCatalogue>): readonly Opening[] | undefined =>
  unit.kind === 'secureVpc'
    ? secureVpcOpenings(unit.settings)
    : unit.kind === 'vpc'
      ? vpcOpenings(unit.settings)
      : undefined

/** Networks that are peered have no address in common: AWS refuses the peering. */
const overlappingPeers = ({ at, settings }: UnitOf<'peering', AwsCatalogue['peering']>): readonly Finding[] => {
  const { from, to } = settings
  const own = from.cidr
  if (own === undefined || ipv4Fault(own) !== undefined) return []
  const finding = (place: string, other: string): Finding => ({
    _tag: 'OverlappingCidrs',
    severity: 'problem',
    at: place,
    because: `${other} has addresses of ${own}, the network that asks`,
    fix: 'give one of the two networks another block',
  })
  const { cidr, cidrs = [] } = to
  return [
    ...(cidr !== undefined && overlap(own, cidr) ? [finding(`${at}.to`, cidr)] : []),
    ...cidrs.flatMap((each, index) => (overlap(own, each) ? [finding(`${at}.to.cidrs[${index}]`, each)] : [])),
  ]
}

/** AWS has one setting for an account and region. */
const onlyOne = (
  unit: UnitOf<'vpcBlockPublicAccess', AwsCatalogue['vpcBlockPublicAccess']>,
  units: readonly UnitIn<AwsCatalogue>[],
): readonly Finding[] => {
  const other = units.find(
    (each) =>
      each.kind === unit.kind &&
      each.settings.provider === unit.settings.provider &&
      each.settings.region === unit.settings.region,
  )
  return other === undefined || other.id === unit.id
    ? []
    : [
        {
          _tag: 'Contradiction',
          severity: 'problem',
          at: unit.at,
          because: `AWS has one such setting for an account and region, and ${other.at} is it`,
          fix: 'take one of the two out',
        },
      ]
}

/** What is written was counted before; its peers are known only here. */
const tooManyPeers = ({ at, settings }: UnitOf<'secureVpc', AwsCatalogue['secureVpc']>): readonly Finding[] =>
  !settings.networkAcls || aclSize(settings) <= aclLimit
    ? []
    : [
        {
          _tag: 'Contradiction',
          severity: 'problem',
          at,
          because: `AWS allows ${aclLimit} rules in a network ACL, and its ports, peers and reachableFrom make ${aclSize(settings)}`,
          fix: 'name larger blocks, or fewer ports, or peer it with fewer networks',
        },
      ]
