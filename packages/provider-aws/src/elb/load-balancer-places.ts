import type { Fault } from '@konductor/core/config'
import { belowSection } from '../provider/below-section.ts'
import type { KnownProviders } from '../provider/placement.ts'
import type { AwsSection } from '../section.ts'
import type { AwsUnit } from '../services.ts'
import { knownPlaces, noPlace } from '../vpc/known-places.ts'

const regionOf = (arn: string): string | undefined => arn.split(':')[3]

const contradiction = (at: string, because: string, fix: string): Fault => ({
  _tag: 'Contradiction',
  because,
  fix,
  below: belowSection(at),
})

/** Certificates and firewalls of another region than the load balancer that names them. */
const foreignArns = (unit: BalancerUnit, { services }: AwsSection, providers: KnownProviders): readonly Fault[] => {
  const { settings, at, name } = unit
  const own = services.elb.loadBalancers[name]
  const here = settings.region ?? providers[settings.provider]?.region
  if (here === undefined) return []
  const named = new Map<string, string>()
  const { webAclArn, listeners } = settings
  if (webAclArn !== undefined && own?.webAclArn !== undefined) named.set(`${at}.webAclArn`, webAclArn)
  for (const [key, { certificateArns }] of Object.entries(listeners)) {
    const written = own?.listeners?.[key]
    for (const arn of certificateArns) {
      const index = written?.certificateArns?.indexOf(arn) ?? -1
      const below = `${at}.listeners.${key}`
      const place =
        index >= 0
          ? `${below}.certificateArns[${index}]`
          : written?.certificateArn === arn
            ? `${below}.certificateArn`
            : `${at}.certificateArn`
      named.set(place, arn)
    }
  }
  return [...named].flatMap(([place, arn]) => {
    const there = regionOf(arn)
    return there === here
      ? []
      : [
          contradiction(
            place,
            `a load balancer takes what is in its own region only: that is ${there ?? ''}, and this ${here}`,
            `name one in ${here}`,
          ),
        ]
  })
}

type Places = ReturnType<typeof knownPlaces>

/** Load balancers in a tier that their network lacks. */
const noTier = ({ settings, at, name }: BalancerUnit, places: Places, { services }: AwsSection): readonly Fault[] => {
  const { network, vpc, tier } = settings
  return noPlace({ at, network, vpc, tier, saysTier: services.elb.loadBalancers[name]?.tier !== undefined }, places)
}

/** Application load balancers in a network of one zone, which AWS refuses. */
const oneZone = ({ settings, at }: BalancerUnit, places: Places): readonly Fault[] => {
  const { type, tier, network } = settings
  return type === 'application' && places?.zones.get(tier)?.length === 1
    ? [
        contradiction(
          `${at}.${network === undefined ? 'vpc' : 'network'}`,
          'an application load balancer stands in two zones or more, and this network has one',
          network === undefined
            ? `add a subnet with tier: ${tier} in another zone to ${places.id}`
            : `set zones of ${places.id} to 2 or more`,
        ),
      ]
    : []
}

type BalancerUnit = Extract<AwsUnit, { readonly kind: 'loadBalancer' }>

/** What is wrong with where load balancers stand, seen over the whole section. */
export const loadBalancerPlaces = (
  units: readonly AwsUnit[],
  section: AwsSection,
  providers: KnownProviders,
): readonly Fault[] =>
  units.flatMap((unit) => {
    if (unit.kind !== 'loadBalancer') return []
    const places = knownPlaces(unit.settings, section, providers)
    return [...foreignArns(unit, section, providers), ...oneZone(unit, places), ...noTier(unit, places, section)]
  })
