import type { Fault } from '@konductor/core/config'
import { belowSection } from '../provider/below-section.ts'
import type { KnownProviders } from '../provider/placement.ts'
import type { AwsSection } from '../section.ts'
import type { AwsUnit } from '../services.ts'

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
            `name one of ${here}`,
          ),
        ]
  })
}

const networkOf = (
  { network }: BalancerUnit['settings'],
  { secureVpc }: AwsSection['components'],
): readonly [string, AwsSection['components']['secureVpc'][string] | undefined] =>
  typeof network === 'string' && Object.hasOwn(secureVpc, network) ? [network, secureVpc[network]] : ['', undefined]

/** Load balancers in a tier that their network lacks. */
const noTier = ({ settings, at, name }: BalancerUnit, { components, services }: AwsSection): readonly Fault[] => {
  const [network, known] = networkOf(settings, components)
  const { tier } = settings
  if (known?.tiers === undefined || known.tiers.includes(tier)) return []
  return [
    contradiction(
      services.elb.loadBalancers[name]?.tier === undefined ? `${at}.network` : `${at}.tier`,
      `it stands in the tier ${tier}, and ${network} has ${known.tiers.join(' and ')} only`,
      `name one of ${known.tiers.join(', ')} as tier, or add ${tier} to tiers of aws.components.secureVpc.${network}`,
    ),
  ]
}

/** Application load balancers in a network of one zone, which AWS refuses. */
const oneZone = ({ settings, at }: BalancerUnit, { components }: AwsSection): readonly Fault[] => {
  const { type } = settings
  const [network, known] = networkOf(settings, components)
  if (type === 'network' || known?.zones === undefined) return []
  const zones = typeof known.zones === 'number' ? known.zones : known.zones.length
  return zones > 1
    ? []
    : [
        contradiction(
          `${at}.network`,
          'an application load balancer stands in two zones or more, and this network has one',
          `set zones of aws.components.secureVpc.${network} to 2 or more`,
        ),
      ]
}

type BalancerUnit = Extract<AwsUnit, { readonly kind: 'loadBalancer' }>

/** What is wrong with where load balancers stand, seen over the whole section. */
export const loadBalancerPlaces = (
  units: readonly AwsUnit[],
  section: AwsSection,
  providers: KnownProviders,
): readonly Fault[] =>
  units.flatMap((unit) =>
    unit.kind === 'loadBalancer'
      ? [...foreignArns(unit, section, providers), ...oneZone(unit, section), ...noTier(unit, section)]
      : [],
  )
