import { identifierText, isUnknown, type Fault, type Identifier } from '@konductor/core/config'
import { regions } from '../generated/regions.ts'
import type { AwsSection } from '../section.ts'
import { defaultProvider } from './known-providers.ts'
import type { Provider } from './provider.config.ts'
import { partitionOf } from './region.ts'

/** A role that a provider works as, and where it is written. */
interface WrittenRole {
  readonly roleArn: Identifier
  readonly duration?: string
  readonly below: readonly (string | number)[]
  /** Another role opens it. */
  readonly chained: boolean
}

type Below = (setting: string) => readonly string[]

/** What is wrong with the roles that providers work as, seen with all that a provider says and takes from the top. */
export const roleFaults = (section: AwsSection): readonly Fault[] => {
  const { default: own = {}, ...others } = section.providers
  const defaults = defaultProvider(section)
  const ofDefault: Below = (setting) => (Object.hasOwn(own, setting) ? ['providers', 'default'] : [])
  return [
    ...faultsOf(defaults, defaults.region, ofDefault),
    ...Object.entries(others).flatMap(([key, provider]) =>
      faultsOf(provider, provider.region ?? defaults.region, () => ['providers', key]),
    ),
  ]
}

const faultsOf = (provider: Provider, region: string | undefined, below: Below): readonly Fault[] => {
  if (provider.enabled === false) return []
  const roles = rolesOf(provider, below)
  const last = roles.at(-1)
  return [
    ...(last === undefined ? [] : accountFaults(last, provider)),
    ...roles.flatMap((role) => [...partitionFaults(role, region), ...durationFaults(role)]),
  ]
}

/** The roles in the order in which they open each other. */
const rolesOf = (provider: Provider, below: Below): readonly WrittenRole[] => {
  const { assumeRole: one, assumeRoles = [], assumeRoleWithWebIdentity: web } = provider
  const isChain = web !== undefined
  const written = (
    { roleArn, duration }: Pick<WrittenRole, 'roleArn' | 'duration'>,
    [setting, ...rest]: readonly [string, ...number[]],
    chained: boolean,
  ): WrittenRole => ({
    roleArn,
    ...(duration === undefined ? {} : { duration }),
    below: [...below(setting), setting, ...rest],
    chained,
  })
  return [
    ...(web === undefined ? [] : [written(web, ['assumeRoleWithWebIdentity'], false)]),
    ...(one === undefined ? [] : [written(one, ['assumeRole'], isChain)]),
    ...assumeRoles.map((role, index) => written(role, ['assumeRoles', index], isChain || index > 0)),
  ]
}

/** The account of the last role is the one that is worked in. */
const accountFaults = (
  { roleArn, below }: WrittenRole,
  { allowedAccountIds, forbiddenAccountIds = [] }: Provider,
): readonly Fault[] => {
  if (isUnknown(roleArn)) return []
  const account = identifierText(roleArn).split(':')[4]
  const isAmong = (accounts: readonly Identifier[]): boolean =>
    accounts.some((each) => !isUnknown(each) && identifierText(each) === account)
  const because =
    allowedAccountIds !== undefined && !allowedAccountIds.some(isUnknown) && !isAmong(allowedAccountIds)
      ? 'the role is of an account that allowedAccountIds does not name, and AWS would be asked for nothing'
      : isAmong(forbiddenAccountIds)
        ? 'the role is of an account that forbiddenAccountIds names'
        : undefined
  return because === undefined
    ? []
    : [{ _tag: 'Contradiction', because, fix: 'correct one of the two', below: [...below, 'roleArn'] }]
}

const partitionFaults = ({ roleArn, below }: WrittenRole, region: string | undefined): readonly Fault[] => {
  // The partition of a region that this version does not know may be a new one too.
  if (isUnknown(roleArn) || region === undefined || !regions.includes(region)) return []
  const there = identifierText(roleArn).split(':')[1]
  const here = partitionOf(region)
  return there === here
    ? []
    : [
        {
          _tag: 'Contradiction',
          because: `the region ${region} is of the partition ${here}, where no role of another one is known`,
          fix: `name a role of that partition (arn:${here}:iam::…), or another region`,
          below: [...below, 'roleArn'],
        },
      ]
}

const seconds = { h: 3600, m: 60, s: 1 } as const

const secondsOf = (duration: string): number =>
  (['h', 'm', 's'] as const).reduce(
    (sum, unit) => sum + Number(new RegExp(`(\\d+)${unit}`).exec(duration)?.[1] ?? 0) * seconds[unit],
    0,
  )

const durationFaults = ({ duration, below, chained }: WrittenRole): readonly Fault[] => {
  if (duration === undefined) return []
  const length = secondsOf(duration)
  const fault = (because: string, fix: string): readonly Fault[] => [
    { _tag: 'OutOfRange', because, fix, below: [...below, 'duration'] },
  ]
  if (length < 15 * 60 || length > 12 * 3600)
    return fault(`a session lasts 15 minutes to 12 hours, and this ${duration}`, 'write one between 15m and 12h')
  return chained && length > 3600
    ? fault(
        `a role that another one opens has sessions of an hour at most, and this ${duration}`,
        'write at most 1h, or leave duration out',
      )
    : []
}
