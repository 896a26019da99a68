import type { Fault } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import type { AwsUnit } from '../services.ts'
import { belowSection } from './below-section.ts'
import type { KnownProviders } from './placement.ts'
import { providerId } from './provider.config.ts'
import { partitionOf } from './region.ts'

/** The region that a unit says, where that is another than its provider has. */
export const ownRegion = ({ settings }: AwsUnit): string | undefined => {
  const region: unknown = 'region' in settings ? settings.region : undefined
  return typeof region === 'string' ? region : undefined
}

/** Finds the region of a provider by the reference to it. */
const regionsOf = (providers: KnownProviders): ReadonlyMap<string, string> =>
  new Map(Object.entries(providers).map(([key, { region }]) => [providerId(key), region]))

const contradiction = (at: string, because: string, fix: string): Fault => ({
  _tag: 'Contradiction',
  because,
  fix,
  below: belowSection(at),
})

/** Units in a region that the credentials of their provider mean nothing in: those of China, of GovCloud. */
export const partitionFaults = (units: readonly AwsUnit[], providers: KnownProviders): readonly Fault[] => {
  const regions = regionsOf(providers)
  return units.flatMap((unit) => {
    const region = ownRegion(unit)
    const home = 'via' in unit.needs ? regions.get(unit.needs.via.unit) : undefined
    if (region === undefined || home === undefined || unit.implied === true) return []
    if (partitionOf(region) === partitionOf(home)) return []
    return [
      contradiction(
        `${unit.at}.region`,
        `its provider is of ${partitionOf(home)} (${home}), whose credentials mean nothing in ${region}, which is of ${partitionOf(region)}`,
        'name a provider of that partition instead of the region',
      ),
    ]
  })
}

/** What works within one region only, by the role it has for a unit. */
const within: Readonly<Record<string, string>> = {
  key: 'a key encrypts in its own region only',
  logs: 'S3 delivers logs within one region only',
  logsTo: 'S3 delivers logs within one region only',
  network: 'whatever is in a network is in its region',
  keyPair: 'a key pair is known in its own region only',
  launchTemplate: 'a launch template is known in its own region only',
  securityGroups: 'a security group guards what is in its own region',
  instances: 'a target group reaches instances of its own region',
  autoscalingGroups: 'a target group reaches instances of its own region',
  loadBalancer: 'a target group reaches load balancers of its own region',
  targetGroups: 'a load balancer hands on to target groups of its own region',
}

/** Units that use in their region what lives in another. */
export const apartFaults = (units: readonly AwsUnit[], providers: KnownProviders): readonly Fault[] => {
  const regions = regionsOf(providers)
  const homes = new Map(
    units.flatMap((unit) => {
      const home = ownRegion(unit) ?? ('via' in unit.needs ? regions.get(unit.needs.via.unit) : undefined)
      return home === undefined ? [] : [[unit.id, home]]
    }),
  )
  return units.flatMap((unit) => {
    const here = homes.get(unit.id)
    if (here === undefined) return []
    return [
      ...referencesOf(unit).flatMap(([role, { unit: id, at }]) => {
        const why = within[role]
        const there = homes.get(id)
        return why === undefined || there === undefined || there === here
          ? []
          : [contradiction(at, `${why}: that is ${there}, and this ${here}`, `name one in ${here}`)]
      }),
      ...foreignKey(unit, here),
    ]
  })
}

/** What a unit needs of this stack, each by its role. */
export const referencesOf = ({ needs }: AwsUnit): readonly (readonly [string, Reference])[] =>
  Object.entries<Reference | readonly Reference[] | undefined>(needs).flatMap(([role, references]) =>
    (references === undefined ? [] : 'unit' in references ? [references] : references).flatMap((reference) =>
      reference.from === undefined ? [[role, reference] as const] : [],
    ),
  )

const foreignKey = (unit: AwsUnit, here: string): readonly Fault[] => {
  const arn: unknown = 'kmsKeyArn' in unit.settings ? unit.settings.kmsKeyArn : undefined
  const there = typeof arn === 'string' ? arn.split(':')[3] : undefined
  return there === undefined || there === here
    ? []
    : [
        contradiction(
          `${unit.at}.kmsKeyArn`,
          `${within['key']}: that is ${there}, and this ${here}`,
          `name a key of ${here}`,
        ),
      ]
}
