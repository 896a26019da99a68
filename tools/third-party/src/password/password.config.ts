import {
  Acknowledgements,
  closed,
  count,
  defaulted,
  flag,
  openedBy,
  openingsOf,
  optional,
  referTo,
  secret,
  unitBase,
  unitReference,
  unitSettings,
  type Secret,
  type TypeOf,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { RandomCatalogue } from '../catalogue.ts'
import { petId } from '../pet/pet.config.ts'
import { providerSetting, via } from '../provider/provider.config.ts'
import { passwordSafeguards } from './password.controls.ts'

/**
 * A password. Nothing needs to be said of it.
 *
 * @example
 * // random: { enabled: true, passwords: { database: {}, pin: { rotatesWith: release } }, pets: { release: {} } }
 */
export const PasswordConfig = closed(
  {
    provider: providerSetting(),
    length: defaulted(count({ min: 8, max: 128 }), 32, 'Characters it has.'),
    special: defaulted(flag(), true, 'Whether there are others among them than letters and digits.'),
    rotatesWith: optional(
      unitReference({ expected: 'the key of a name under random.pets' }),
      'A name: when it changes, so does the password.',
      { example: 'release' },
    ),
    given: optional(secret({ expected: 'a password' }), 'A password that exists already: none is made.'),
    acknowledge: optional(Acknowledgements, 'Why it is shorter than it should be.'),
    ...unitSettings(['main']),
  },
  ({ given, rotatesWith }) =>
    given === undefined || rotatesWith === undefined
      ? []
      : [
          {
            _tag: 'OneOf',
            because: 'a password that is given cannot change with a name',
            fix: 'remove "given" or "rotatesWith"',
            below: ['rotatesWith'],
          },
        ],
)
export type PasswordConfig = TypeOf<typeof PasswordConfig>

/** What a password is made from. */
export interface PasswordSettings {
  readonly length: number
  readonly special: boolean
  readonly given?: Secret
}

/** A password as plain data. */
export const passwordUnit = (key: string, config: PasswordConfig): UnitOf<'password', RandomCatalogue['password']> => {
  const at = `random.passwords.${key}`
  const { given, length, provider, rotatesWith, special } = config
  const settings = { length, special, ...(given === undefined ? {} : { given }) }
  return {
    kind: 'password',
    id: at,
    at,
    name: key,
    settings,
    needs: {
      via: via(provider, at),
      ...(rotatesWith === undefined
        ? {}
        : { rotatesWith: referTo(rotatesWith, 'random.pet', `${at}.rotatesWith`, petId) }),
    },
    offers: ['random.password'],
    stateful: true,
    ...openedBy(at, openingsOf(passwordSafeguards, settings), config),
    ...unitBase(config),
  }
}
