import { openingsOf, type Identifier, type Opening } from '@konductor/core/config'
import { accountOf, outsideAccounts } from '../provider/outside-accounts.ts'
import { accountsSaidAt, type Placement } from '../provider/placement.ts'
import { arnsAmong } from './key-principals.ts'
import { keySafeguards, type JudgedKey } from './key.controls.ts'
import type { KeySettings } from './key-settings.ts'

/** A key as the controls judge it. */
export const judgedKey = (
  settings: Pick<KeySettings, 'administrators' | 'deletionWindowInDays' | 'grants' | 'policy' | 'rotation' | 'users'>,
  accounts: readonly Identifier[] | undefined,
): JudgedKey => {
  const { rotation, deletionWindowInDays, grants } = settings
  return {
    rotation,
    deletionWindowInDays,
    grants,
    outsiders: namedBy(settings).flatMap(({ principals }) => outsideAccounts(principals, accounts)),
  }
}

type Naming = Pick<KeySettings, 'administrators' | 'policy' | 'users'>

/** Whom the settings let in by ARN or account, by setting. */
const namedBy = ({ administrators, users, policy }: Naming) => [
  { setting: 'administrators', principals: arnsAmong(administrators) },
  { setting: 'users', principals: arnsAmong(users) },
  {
    setting: 'policy',
    principals: policy.filter(({ effect }) => effect === 'allow').flatMap(({ principals }) => principals),
  },
]

/** What a key can open, and whether it does. */
export const openingsOfKey = (
  settings: KeySettings,
  accounts: readonly Identifier[] | undefined,
): readonly Opening[] => {
  const outside = namedBy(settings).find(({ principals }) => outsideAccounts(principals, accounts).length > 0)
  return openingsOf(keySafeguards, judgedKey(settings, accounts)).map((opening) =>
    opening.control === 'KMS.5' && outside !== undefined ? { ...opening, below: [outside.setting] } : opening,
  )
}

/**
 * What a key can open where it lives.
 *
 * @param at Where it is written.
 */
export const placedOpeningsOfKey = (
  settings: KeySettings,
  at: string,
  placement: Pick<Placement, 'known' | 'via'>,
): readonly Opening[] => {
  const accounts = placement.known?.accounts
  const byAccounts = judgedKey(settings, accounts).outsiders.every((principal) => accountOf(principal) !== undefined)
  return openingsOfKey(settings, accounts).map((opening) =>
    opening.control === 'KMS.5' && byAccounts ? { ...opening, judgedBy: accountsSaidAt(at, placement) } : opening,
  )
}
