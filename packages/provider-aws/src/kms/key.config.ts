import { closed, nameRule, openedBy, unitBase, type Fault, type TypeOf } from '@konductor/core/config'
import type { Reference, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import type { FindOutsideRoles } from '../iam/outside-roles.ts'
import type { Placement } from '../provider/placement.ts'
import { providerId, via } from '../provider/provider.config.ts'
import { inRegion } from '../provider/region.ts'
import { rolesAmong } from './key-principals.ts'
import { placedOpeningsOfKey } from './key-openings.ts'
import { keySid, ownKeyStatements } from './key-policy.ts'
import type { KeyStatement } from './key-statement.config.ts'
import { keySettingProperties } from './key-properties.ts'
import { keySettings, ownKeySettings, type KeySettings } from './key-settings.ts'

/** What a provider's own key is for: what is encrypted with it, and so which service may use it. */
export type KeyPurpose = 's3' | 'ebs' | 'logs'

/** Keys of `aws.services.kms.keys`. */
export const keyNames = nameRule()

/**
 * A key. Nothing needs to be said of it.
 *
 * @example
 * // aws: { services: { kms: { keys: { orders: { users: [orders-service] } } } } }
 */
export const Key = closed(keySettingProperties, ({ policy = [] }) => sameNames(policy))
export type Key = TypeOf<typeof Key>

const sameNames = (policy: readonly KeyStatement[]): readonly Fault[] => {
  const names = policy.map(keySid)
  return names.flatMap((name, index) =>
    ownKeyStatements.includes(name) || names.indexOf(name) < index
      ? [
          {
            _tag: 'Contradiction',
            because: `two statements of the policy are called ${name}`,
            fix: ownKeyStatements.includes(name)
              ? 'choose another sid: every key has one of that name'
              : 'choose another sid',
            below: ['policy', index, ...(policy[index]?.sid === undefined ? [] : ['sid'])],
          },
        ]
      : [],
  )
}

const ownKeyId = (provider: string, purpose: KeyPurpose, region: string | undefined): string =>
  `${providerId(provider)}.keys.${purpose}${inRegion('@', region)}`

/**
 * The reference to the one key that a provider has for a purpose.
 *
 * @param region `region` of the {@link Placement}: a key encrypts in its own region only.
 */
export const keyReference = (
  provider: string,
  purpose: KeyPurpose,
  at: string,
  region?: string,
): Reference<'aws.key'> => ({ unit: ownKeyId(provider, purpose, region), capability: 'aws.key', at })

type KeyUnit = UnitOf<'key', AwsCatalogue['key']>

/** A provider's key for a purpose as plain data: there because a unit needs it, one for all of them in a region. */
export const keyUnit = (provider: string, purpose: KeyPurpose, at: string, region?: string): KeyUnit => ({
  kind: 'key',
  id: ownKeyId(provider, purpose, region),
  at,
  name: `aws-${provider}-${purpose}${inRegion('-', region)}`,
  settings: ownKeySettings(provider, purpose, region),
  needs: { via: via(provider, at) },
  offers: ['aws.key'],
  stateful: true,
  implied: true,
})

/** The id of the key that is written under this name. */
export const namedKeyId = (name: string): string => `aws.services.kms.keys.${name}`

/**
 * A key that is written down, as plain data.
 *
 * @param findOutside Finds the roles that are not known to be of its account.
 */
export const namedKeyUnit = (name: string, own: Key, placement: Placement, findOutside: FindOutsideRoles): KeyUnit => {
  const { provider, region, via } = placement
  const at = namedKeyId(name)
  const said = keySettings(own, provider, region)
  const { administrators, users, tags } = said
  const outside = findOutside([...administrators, ...users], provider)
  const settings: KeySettings = {
    ...said,
    ...(outside.length === 0 ? {} : { outsideRoles: outside.map((role) => role.name) }),
  }
  return {
    kind: 'key',
    id: at,
    at,
    name,
    settings,
    needs: {
      via,
      administrators: rolesAmong(administrators, `${at}.administrators`),
      users: rolesAmong(users, `${at}.users`),
    },
    offers: ['aws.key'],
    stateful: true,
    ...(Object.keys(tags).length === 0 ? {} : { labels: tags }),
    ...openedBy(at, placedOpeningsOfKey(settings, at, placement, outside), own),
    ...unitBase(own),
  }
}
