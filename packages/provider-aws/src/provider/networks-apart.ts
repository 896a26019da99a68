import type { Fault } from '@konductor/core/config'
import type { AwsUnit } from '../services.ts'
import { belowSection } from './below-section.ts'
import { referencesOf } from './region-faults.ts'

/** What works within one network only, by the role it has for a unit. */
const within: Readonly<Record<string, string>> = {
  securityGroups: 'a security group guards what is in its own network',
  launchTemplate: 'instances start in the network of the security groups of their launch template',
  instances: 'a target group reaches instances of its own network',
  autoscalingGroups: 'a target group reaches instances of its own network',
  loadBalancer: 'a target group reaches load balancers of its own network',
  targetGroups: 'a load balancer hands on to target groups of its own network',
}

/** Whether two networks are known to be two: one made here and one that exists may be the same. */
const areTwo = (one: string, other: string): boolean =>
  one !== other && one.startsWith('vpc-') === other.startsWith('vpc-')

/** Units that use in their network what lives in another, as far as configuration says where both are. */
export const networksApart = (units: readonly AwsUnit[]): readonly Fault[] => {
  const homes = homesOf(units)
  return units.flatMap((unit) => {
    const used = referencesOf(unit).flatMap(([role, { unit: id, at }]) => {
      const why = within[role]
      const there = homes.get(id)
      return why === undefined || there === undefined ? [] : [{ why, there, at }]
    })
    // What does not say where it is, is where the first is that it uses.
    const here = homes.get(unit.id) ?? used[0]?.there
    return used.flatMap(({ why, there, at }): readonly Fault[] =>
      here === undefined || !areTwo(here, there)
        ? []
        : [
            {
              _tag: 'Contradiction',
              because: `${why}: that is in ${there}, and this in ${here}`,
              fix: `name one that is in ${here}`,
              below: belowSection(at),
            },
          ],
    )
  })
}

/** The network of each unit that says it: the id of one made here, or of one that exists. */
const homesOf = (units: readonly AwsUnit[]): ReadonlyMap<string, string> => {
  const ids = new Set(units.map(({ id }) => id))
  const homes = new Map<string, string>()
  const take = (id: string, home: string | undefined): void => {
    if (home !== undefined) homes.set(id, home)
  }
  for (const unit of units) {
    const network = 'network' in unit.needs ? unit.needs.network : undefined
    const existing: unknown = 'vpcId' in unit.settings ? unit.settings.vpcId : undefined
    if (network !== undefined)
      take(unit.id, network.from === undefined && ids.has(network.unit) ? network.unit : undefined)
    else if (typeof existing === 'string') take(unit.id, existing)
  }
  for (const unit of units) if (unit.kind === 'securityGroup') take(unit.id, homes.get(unit.needs.group.unit))
  for (const unit of units) {
    if (unit.kind !== 'launchTemplate' || homes.has(unit.id)) continue
    const groups = unit.needs.securityGroups.map(({ unit: id }) => homes.get(id))
    take(
      unit.id,
      groups.find((home) => home !== undefined),
    )
  }
  return homes
}
