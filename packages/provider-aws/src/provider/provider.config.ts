import {
  choice,
  closed,
  flag,
  identifier,
  list,
  named,
  nameRule,
  optional,
  refusedOverrides,
  required,
  secret,
  text,
  unitBase,
  unitSettings,
  type TypeOf,
} from '@konductor/core/config'
import type { Reference, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { mergeTags } from '../tags/merge-tags.ts'
import { Tags } from '../tags/tags.config.ts'
import { assumedRegion, Region } from './region.ts'

const arnOf = (what: string, service: string) =>
  identifier({ expected: `the ARN of ${what}`, pattern: new RegExp(`^arn:aws[a-z-]*:${service}:`) })

const staticKey = (expected: string) => secret({ expected, plain: 'problem' })

/** Static keys of an IAM user. Short-lived credentials (a profile, OIDC, Pulumi ESC) are better in every way. */
export const Credentials = closed({
  accessKeyId: required(staticKey('an access key id'), 'Access key id; only as a secret.', {
    aliases: ['accessKey'],
    environment: ['AWS_ACCESS_KEY_ID'],
  }),
  secretAccessKey: required(staticKey('a secret access key'), 'Secret access key; only as a secret.', {
    aliases: ['secretKey'],
    environment: ['AWS_SECRET_ACCESS_KEY'],
  }),
  sessionToken: optional(staticKey('a session token'), 'Session token of temporary keys; only as a secret.', {
    aliases: ['token'],
    environment: ['AWS_SESSION_TOKEN'],
  }),
})

/** A role that the provider works as. */
export const AssumeRole = closed({
  roleArn: required(arnOf('an IAM role', 'iam'), 'The role.', { example: 'arn:aws:iam::111122223333:role/deployer' }),
  externalId: optional(identifier(), 'External id that the trust policy of the role asks for.'),
  sessionName: optional(
    text({ expected: '2 to 64 letters, digits and _ = , . @ -', pattern: /^[\w+=,.@-]{2,64}$/ }),
    'Name of the session in CloudTrail.',
  ),
  duration: optional(
    text({ expected: 'a duration such as 1h or 30m', pattern: /^(\d+h)?(\d+m)?(\d+s)?$/ }),
    'How long a session lasts, 15 minutes to 12 hours.',
    { example: '1h' },
  ),
})

/** Settings of a provider; at the top of the section they are those of the default provider. */
export const providerProperties = {
  region: optional(Region, 'Region that resources are made in; us-east-1, with a warning, where none is named.', {
    example: 'us-west-2',
  }),
  profile: optional(
    text({ expected: 'a profile of the shared AWS configuration' }),
    'Profile to take credentials from.',
    { environment: ['AWS_PROFILE'] },
  ),
  tags: optional(Tags, 'Tags on every resource; those at the top of the section are on every provider.'),
  allowedAccountIds: optional(
    list(identifier({ expected: 'a 12-digit account id in quotes', pattern: /^\d{12}$/ }), { min: 1 }),
    'Accounts that may be touched; any other ends the run.',
    { example: ['111122223333'] },
  ),
  assumeRole: optional(AssumeRole, 'Role that the provider works as.'),
  credentials: optional(Credentials, 'Static keys, as secrets. Short-lived credentials are better.'),
  credentialCheck: optional(
    choice('warn', 'require', 'off'),
    'What becomes of credentials that AWS does not accept in a preview or an update: warn (default), require (the run fails), or off: not asked.',
  ),
  endpoints: optional(
    named(identifier({ expected: 'a URL', pattern: /^https?:\/\/\S+$/ }), {
      pattern: '^[a-z][a-z0-9]*$',
      expected: "a service as the AWS provider's endpoints name it, such as s3",
      known: [],
    }),
    'Addresses used in place of those of AWS, by service.',
    { example: { s3: 'http://localhost:4566' } },
  ),
} as const

/** Arguments of the Pulumi provider that have a setting of their own: keys stay secret, tags and ARNs true. */
const notByOverride: Readonly<Record<string, string>> = {
  accessKey: 'use credentials, whose keys are secrets',
  secretKey: 'use credentials, whose keys are secrets',
  token: 'use credentials, whose keys are secrets',
  region: 'use region',
  profile: 'use profile',
  allowedAccountIds: 'use allowedAccountIds',
  defaultTags: 'use tags',
}

/** A named provider. Its tags, region and credentials may change; only another name makes another provider. */
export const Provider = closed(
  {
    enabled: optional(flag(), 'Whether it exists (default true).'),
    ...providerProperties,
    ...unitSettings(['main']),
  },
  ({ override }) => refusedOverrides(override, 'main', notByOverride, 'has a setting of its own, which is checked'),
)
export type Provider = TypeOf<typeof Provider>

// aws-<key>-logs is a bucket that Pulumi names, with a dash and 7 characters, within the 63 of S3.
/** Keys of `aws.providers`. */
export const providerKeys = nameRule(
  46,
  'S3 allows 63 for a bucket, and the log bucket is called aws-<name>-logs-xxxxxxx',
)

/** A provider with every default in place. */
export interface ProviderSettings extends Pick<
  Provider,
  'profile' | 'allowedAccountIds' | 'assumeRole' | 'credentials' | 'endpoints'
> {
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
  [provider.profile, provider.credentials, provider.assumeRole, provider.allowedAccountIds].some(
    (said) => said !== undefined,
  )

/** The settings of a provider, with what it takes from the top of the section. */
export const providerSettings = (key: string, own: Provider, defaults: Provider): ProviderSettings => {
  const { profile, allowedAccountIds, assumeRole, credentials, endpoints } = own
  const region = own.region ?? defaults.region
  return {
    key,
    ...(profile === undefined ? {} : { profile }),
    ...(allowedAccountIds === undefined ? {} : { allowedAccountIds }),
    ...(assumeRole === undefined ? {} : { assumeRole }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(endpoints === undefined ? {} : { endpoints }),
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
