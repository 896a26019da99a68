import { openingsOf, type Identifier, type Opening } from '@konductor/core/config'
import type { OutsideRole } from '../iam/outside-roles.ts'
import { accountOf, outsideAccounts } from '../provider/outside-accounts.ts'
import { accountsSaidAt, type Placement } from '../provider/placement.ts'
import { arnsAmong } from './key-principals.ts'
import { keySafeguards, type JudgedKey } from './key.controls.ts'
import type { KeySettings } from './key-settings.ts'

/** A key as the controls judge it. */
export const judgedKey = (
  settings: Pick<
    KeySettings,
    'administrators' | 'deletionWindowInDays' | 'grants' | 'outsideRoles' | 'policy' | 'rotation' | 'users'
  >,
  accounts: readonly Identifier[] | undefined,
): JudgedKey => {
  const { rotation, deletionWindowInDays, grants } = settings
  return {
    rotation,
    deletionWindowInDays,
    grants,
    outsiders: [
      ...namedBy(settings).flatMap(({ principals }) => outsideAccounts(principals, accounts)),
      ...(settings.outsideRoles ?? []),
    ],
  }
}

type Naming = Pick<KeySettings, 'administrators' | 'outsideRoles' | 'policy' | 'users'>

/** Whom a setting lets in. */
interface Named {
  readonly setting: string
  /** By ARN or account. */
  readonly principals: readonly string[]
  /** Roles that are not known to be of the account. */
  readonly outside: readonly string[]
}

/** Whom the settings let in, by setting. */
const namedBy = ({ administrators, users, policy, outsideRoles = [] }: Naming): readonly Named[] => {
  const outside = (written: KeySettings['users']): readonly string[] =>
    outsideRoles.filter((role) => written.includes(role))
  return [
    { setting: 'administrators', principals: arnsAmong(administrators), outside: outside(administrators) },
    { setting: 'users', principals: arnsAmong(users), outside: outside(users) },
    {
      setting: 'policy',
      principals: policy.filter(({ effect }) => effect === 'allow').flatMap(({ principals }) => principals),
      outside: [],
    },
  ]
}

/** What a key can open, and whether it does. */
export const openingsOfKey = (
  settings: KeySettings,
  accounts: readonly Identifier[] | undefined,
): readonly Opening[] => {
  const outside = namedBy(settings).find(
    (named) => named.outside.length > 0 || outsideAccounts(named.principals, accounts).length > 0,
  )
  return openingsOf(keySafeguards, judgedKey(settings, accounts)).map((opening) =>
    opening.control === 'KMS.5' && outside !== undefined ? { ...opening, below: [outside.setting] } : opening,
  )
}

/**
 * What a key can open where it lives.
 *
 * @param at Where it is written.
 * @param outside The roles that are not known to be of its account.
 */
export const placedOpeningsOfKey = (
  settings: KeySettings,
  at: string,
  placement: Pick<Placement, 'known' | 'via'>,
  outside: readonly OutsideRole[],
): readonly Opening[] => {
  const accounts = placement.known?.accounts
  const byAccounts = judgedKey(settings, accounts).outsiders.every(
    (principal) => accountOf(principal) !== undefined || outside.some(({ name }) => name === principal),
  )
  const judgedBy = [...accountsSaidAt(at, placement), ...outside.flatMap((role) => role.judgedBy)]
  return openingsOfKey(settings, accounts).map((opening) =>
    opening.control === 'KMS.5' && byAccounts ? { ...opening, judgedBy } : opening,
  )
}
