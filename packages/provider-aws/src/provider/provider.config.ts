import {
  choice,
  closed,
  flag,
  nameRule,
  optional,
  refusedOverrides,
  unitBase,
  unitSettings,
  type TypeOf,
} from '@konductor/core/config'
import type { Reference, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { mergeTags } from '../tags/merge-tags.ts'
import { Tags } from '../tags/tags.config.ts'
import { connectionOf, connectionProperties, type Connection } from './connection.config.ts'
import { identityFaults, identityProperties, type AssumeRole } from './identity.config.ts'
import { assumedRegion, Region } from './region.ts'

/** Settings of a provider; at the top of the section they are those of the default provider. */
export const providerProperties = {
  region: optional(Region, 'Region that resources are made in; us-east-1, with a warning, where none is named.', {
    example: 'us-west-2',
  }),
  ...identityProperties,
  tags: optional(Tags, 'Tags on every resource; those at the top of the section are on every provider.', {
    aliases: ['defaultTags'],
  }),
  credentialCheck: optional(
    choice('warn', 'require', 'off'),
    'What becomes of credentials that AWS does not accept in a preview or an update: warn (default), require (the run fails), or off: not asked.',
  ),
  ...connectionProperties,
} as const

/** Arguments of the Pulumi provider that have a setting of their own: keys stay secret, tags and ARNs true. */
const notByOverride: Readonly<Record<string, string>> = {
  accessKey: 'use credentials, whose keys are secrets',
  secretKey: 'use credentials, whose keys are secrets',
  token: 'use credentials, whose keys are secrets',
  region: 'use region',
  profile: 'use profile',
  allowedAccountIds: 'use allowedAccountIds',
  forbiddenAccountIds: 'use forbiddenAccountIds',
  assumeRoles: 'use assumeRoles',
  assumeRoleWithWebIdentity: 'use assumeRoleWithWebIdentity, whose token is a secret',
  defaultTags: 'use tags',
}

/** A named provider. Its tags, region and credentials may change; only another name makes another provider. */
export const Provider = closed(
  {
    enabled: optional(flag(), 'Whether it exists (default true).'),
    ...providerProperties,
    ...unitSettings(['main']),
  },
  [
    (said) => identityFaults(said),
    (said) => refusedOverrides(said.override, 'main', notByOverride, 'has a setting of its own, which is checked'),
  ],
)
export type Provider = TypeOf<typeof Provider>

// aws-<key>-logs-<region> is a bucket that Pulumi names, with a dash and 7 characters, within the 63 of S3.
/** Keys of `aws.providers`. */
export const providerKeys = nameRule(
  31,
  'S3 allows 63 for a bucket, and the log bucket of another region is called aws-<name>-logs-<region>-xxxxxxx',
)

/** A provider with every default in place. */
export interface ProviderSettings extends Pick<
  Provider,
  | 'profile'
  | 'sharedConfigFiles'
  | 'sharedCredentialsFiles'
  | 'allowedAccountIds'
  | 'forbiddenAccountIds'
  | 'assumeRoleWithWebIdentity'
  | 'credentials'
  | 'endpoints'
> {
  /** The roles that it works as, each opened by the one before it. */
  readonly assumeRoles?: readonly AssumeRole[]
  /** How AWS is reached, beside the endpoints. */
  readonly connection?: Omit<Connection, 'endpoints'>
  /** The name it has under `aws.providers`. */
  readonly key: string
  readonly region: string
  /** Nobody named a region. */
  readonly regionAssumed: boolean
  /** The default provider says who it is and this one does not: it uses what the environment has. */
  readonly ambientBesideDefault: boolean
  readonly tags: Readonly<Record<string, string>>
  readonly credentialCheck: 'warn' | 'require' | 'off'
}

/** The id of the provider that has this name. */
export const providerId = (key: string): string => `aws.providers.${key}`

/** What a unit that lives in a provider needs. */
export const via = (key: string, at: string): Reference<'aws.provider'> => ({
  unit: providerId(key),
  capability: 'aws.provider',
  at,
})

const saysWhoItIs = (provider: Provider): boolean =>
  [
    provider.profile,
    provider.credentials,
    provider.assumeRole,
    provider.assumeRoles,
    provider.assumeRoleWithWebIdentity,
    provider.allowedAccountIds,
  ].some((said) => said !== undefined)

/** The settings of a provider, with what it takes from the top of the section. */
export const providerSettings = (key: string, own: Provider, defaults: Provider): ProviderSettings => {
  const { profile, sharedConfigFiles, sharedCredentialsFiles, allowedAccountIds, forbiddenAccountIds } = own
  const { assumeRoleWithWebIdentity, credentials } = own
  const assumeRoles = own.assumeRoles ?? (own.assumeRole === undefined ? undefined : [own.assumeRole])
  const { endpoints, ...connection } = connectionOf(own, defaults)
  const region = own.region ?? defaults.region
  return {
    key,
    ...(profile === undefined ? {} : { profile }),
    ...(sharedConfigFiles === undefined ? {} : { sharedConfigFiles }),
    ...(sharedCredentialsFiles === undefined ? {} : { sharedCredentialsFiles }),
    ...(allowedAccountIds === undefined ? {} : { allowedAccountIds }),
    ...(forbiddenAccountIds === undefined ? {} : { forbiddenAccountIds }),
    ...(assumeRoles === undefined ? {} : { assumeRoles }),
    ...(assumeRoleWithWebIdentity === undefined ? {} : { assumeRoleWithWebIdentity }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(endpoints === undefined ? {} : { endpoints }),
    ...(Object.keys(connection).length === 0 ? {} : { connection }),
    region: region ?? assumedRegion,
    regionAssumed: region === undefined,
    ambientBesideDefault: key !== 'default' && saysWhoItIs(defaults) && !saysWhoItIs(own),
    tags: mergeTags(defaults.tags, own.tags),
    credentialCheck: own.credentialCheck ?? defaults.credentialCheck ?? 'warn',
  }
}

/** A provider as plain data. */
export const providerUnit = (
  key: string,
  settings: ProviderSettings,
  own: Provider,
  at: string,
): UnitOf<'provider', AwsCatalogue['provider']> => ({
  kind: 'provider',
  id: providerId(key),
  at,
  name: `aws-${key}`,
  labels: { platform: 'aws', region: settings.region },
  settings,
  needs: {},
  offers: ['aws.provider'],
  ...unitBase(own, (formerly) => `aws-${formerly}`),
})
