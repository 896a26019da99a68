import type { Fault } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import type { AwsUnit } from '../services.ts'
import { belowSection } from './below-section.ts'
import type { KnownProviders } from './placement.ts'
import { providerId } from './provider.config.ts'
import { isElsewhere } from './same-account.ts'

/** What IAM takes of its own account only, by the role it has for a unit. */
const within: Readonly<Record<string, string>> = {
  attached: 'a managed policy is attached within its own account only',
  boundary: 'a permissions boundary is a policy of the same account as the role',
  role: 'an instance profile has a role of its own account',
  profile: 'an instance works as a profile of its own account',
}

/** What helps, where something else does than another of its account. */
const instead: Readonly<Record<string, string>> = {
  boundary:
    "name the policy that every account has: permissionsBoundary: { arn: 'arn:{partition}:iam::{account}:policy/<name>' }",
}

/** Units that use of IAM what is known to be of another account. */
export const acrossAccounts = (units: readonly AwsUnit[], providers: KnownProviders): readonly Fault[] => {
  const byId = new Map(Object.entries(providers).map(([key, provider]) => [providerId(key), { key, provider }]))
  const homes = new Map(
    units.flatMap((unit) => {
      const home = 'via' in unit.needs ? byId.get(unit.needs.via.unit) : undefined
      return home === undefined ? [] : [[unit.id, home]]
    }),
  )
  const said = new Set<string>()
  return units.flatMap((unit) => {
    const here = homes.get(unit.id)
    if (here === undefined) return []
    return Object.entries<Reference | readonly Reference[] | undefined>(unit.needs).flatMap(([role, needed]) =>
      (needed === undefined ? [] : 'unit' in needed ? [needed] : needed).flatMap((reference): readonly Fault[] => {
        const there = homes.get(reference.unit)
        const why = within[role]
        if (why === undefined || there === undefined || reference.from !== undefined) return []
        if (!isElsewhere(here.provider, there.provider) || said.has(`${reference.at} ${here.key}`)) return []
        said.add(`${reference.at} ${here.key}`)
        return [
          {
            _tag: 'Contradiction',
            because: `${why}: that is by the provider ${there.key}, and ${unit.id} by ${here.key}, which leads to another account`,
            fix: instead[role] ?? `name one of the provider ${here.key}`,
            below: belowSection(reference.at),
          },
        ]
      }),
    )
  })
}
