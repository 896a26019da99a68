import {
  closed,
  list,
  nameRule,
  optional,
  required,
  text,
  unitBase,
  unitSettings,
  type TypeOf,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { providerProperty } from '../provider/placement.config.ts'
import type { Placement } from '../provider/placement.ts'
import { providerId, via } from '../provider/provider.config.ts'
import { oidcProviderId } from './grant-needs.ts'
import { tagsProperty } from './iam-properties.ts'

/** Keys of `aws.services.iam.oidcProviders`. */
export const oidcProviderKeys = nameRule()

/**
 * Somebody whose tokens IAM believes. One account has one for an address.
 *
 * @example
 * // oidcProviders: { github: { url: https://token.actions.githubusercontent.com } }
 */
export const OidcProvider = closed({
  ...providerProperty,
  url: required(
    text({
      expected: 'an address that starts with https://',
      pattern: /^https:\/\/[a-z0-9.-]+(:\d+)?(\/[\w./~-]*[\w~-])?$/,
    }),
    'Address of the issuer, as it stands in its tokens.',
    { example: 'https://token.actions.githubusercontent.com' },
  ),
  audiences: optional(
    list(text({ expected: 'an audience of at most 255 characters', pattern: /^[^\s*]{1,255}$/ }), { min: 1 }),
    'Audiences of the tokens that are believed (default sts.amazonaws.com).',
  ),
  thumbprints: optional(
    list(text({ expected: '40 hexadecimal digits', pattern: /^[0-9a-fA-F]{40}$/ }), { min: 1 }),
    'SHA-1 of the certificates of the issuer, for one whose authority AWS does not know.',
  ),
  ...tagsProperty,
  ...unitSettings(['main']),
})
export type OidcProvider = TypeOf<typeof OidcProvider>

/** An OIDC provider with every default in place. */
export interface OidcProviderSettings extends Pick<OidcProvider, 'url' | 'thumbprints'> {
  readonly provider: string
  readonly audiences: readonly string[]
  readonly tags: Readonly<Record<string, string>>
}

type OidcUnit = UnitOf<'oidcProvider', AwsCatalogue['oidcProvider']>

/** An OIDC provider as plain data. */
export const oidcProviderUnit = (key: string, own: OidcProvider, { provider, via }: Placement): OidcUnit => {
  const at = oidcProviderId(key)
  const { url, audiences = ['sts.amazonaws.com'], thumbprints, tags = {} } = own
  return {
    kind: 'oidcProvider',
    id: at,
    at,
    name: key,
    settings: { provider, url, audiences, tags, ...(thumbprints === undefined ? {} : { thumbprints }) },
    needs: { via },
    offers: ['aws.oidcProvider'],
    ...(Object.keys(tags).length === 0 ? {} : { labels: tags }),
    ...unitBase(own),
  }
}

const hosts: Readonly<Record<string, string>> = {
  'https://token.actions.githubusercontent.com': 'github',
  'https://gitlab.com': 'gitlab',
}

const shortName = (url: string): string =>
  hosts[url] ??
  url
    .slice('https://'.length)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** The id of the OIDC provider that a provider has for an address, where nobody writes one. */
export const impliedOidcProviderId = (provider: string, url: string): string =>
  `${providerId(provider)}.oidc.${shortName(url)}`

/** That OIDC provider as plain data: there because a role believes its tokens. */
export const impliedOidcProviderUnit = (
  provider: string,
  url: string,
  audiences: readonly string[],
  at: string,
): OidcUnit => ({
  kind: 'oidcProvider',
  id: impliedOidcProviderId(provider, url),
  at,
  name: `aws-${provider}-${shortName(url)}`,
  settings: { provider, url, audiences, tags: {} },
  needs: { via: via(provider, at) },
  offers: ['aws.oidcProvider'],
  implied: true,
})
