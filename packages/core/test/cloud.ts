import type { AnyModule, OfferedUnit, Unit } from '@konductor/interfaces'
import {
  choice,
  closed,
  defaulted,
  dictionary,
  enabledSwitch,
  flag,
  group,
  identifier,
  list,
  named,
  nameRule,
  optional,
  required,
  secret,
  sectionOf,
  text,
  type TypeOf,
} from '../src/config/index.ts'

const accountId = () => identifier({ expected: 'a 12-digit account id in quotes', pattern: /^\d{12}$/ })

const Credentials = closed({
  accessKey: optional(secret(), 'Id of the key.', { aliases: ['accessKeyId'] }),
  secretKey: optional(secret({ plain: 'problem' }), 'The key.', { aliases: ['secretAccessKey'] }),
  sessionToken: optional(secret(), 'Token of a session.'),
})

const Provider = closed({
  region: optional(text({ expected: 'a region' }), 'Region.'),
  allowedAccountIds: optional(list(accountId()), 'Accounts it may work in.'),
  tags: group(dictionary(text()), 'Tags.'),
  credentials: optional(Credentials, 'Static keys.'),
})

const Bucket = closed({
  provider: defaulted(text(), 'default', 'Provider.'),
  versioning: defaulted(flag(), true, 'Keeps old versions.'),
  encryption: optional(choice('aes256', 'kms'), 'How it is encrypted.'),
  logTo: optional(text(), 'Bucket that takes the logs.'),
  needs: optional(text(), 'Id of anything.'),
})

/** A cloud for tests, in the form that the real ones have. */
export const CloudSection = closed({
  enabled: enabledSwitch(),
  region: optional(text({ expected: 'a region' }), 'Region of the default provider.'),
  profile: optional(text(), 'Profile of the default provider.'),
  token: optional(secret(), 'Token.'),
  tokens: optional(list(secret()), 'Several.'),
  version: optional(text({ expected: 'a version in quotes' }), 'Version.', { example: '1.34' }),
  tags: group(dictionary(text()), 'Tags.'),
  credentials: optional(Credentials, 'Static keys.'),
  providers: group(named(Provider, nameRule()), 'Named providers.'),
  services: group(
    closed({
      s3: group(
        closed({
          enabled: enabledSwitch(),
          defaultBucketConfig: group(
            closed({ versioning: optional(flag(), ''), encryption: optional(flag(), '') }),
            '',
          ),
          buckets: group(named(Bucket), 'Buckets.'),
        }),
        'Storage.',
      ),
      queues: group(named(closed({ size: required(choice('small', 'large'), 'Size.') })), 'Queues.'),
    }),
    'Services.',
  ),
})

const reference = (unit: string, capability: string, at: string) => ({ unit, capability, at })

/** A module whose buckets live on its providers and may log into each other. */
export const cloud = (id = 'aws', more: Partial<AnyModule> = {}): AnyModule => ({
  id,
  displayName: id.toUpperCase(),
  packageName: `@konductor/provider-${id}`,
  version: '1.0.0',
  contract: 1,
  config: sectionOf(CloudSection),
  units: ({ providers, services }: TypeOf<typeof CloudSection>): readonly Unit[] => [
    ...[...new Set(['default', ...Object.keys(providers)])].map((name) => ({
      kind: 'provider',
      id: `${id}.providers.${name}`,
      at: `${id}.providers.${name}`,
      name: `${id}-${name}`,
      settings: {},
      needs: {},
      offers: [`${id}.provider`],
    })),
    ...Object.entries(services.s3.buckets).map(([name, bucket]) => {
      const at = `${id}.services.s3.buckets.${name}`
      return {
        kind: 'bucket',
        id: at,
        at,
        name,
        settings: bucket,
        offers: [`${id}.bucket`],
        needs: {
          via: reference(`${id}.providers.${bucket.provider}`, `${id}.provider`, `${at}.provider`),
          logs:
            bucket.logTo === undefined
              ? undefined
              : reference(`${id}.services.s3.buckets.${bucket.logTo}`, `${id}.bucket`, `${at}.logTo`),
          more: bucket.needs === undefined ? [] : [reference(bucket.needs, `${id}.bucket`, `${at}.needs`)],
        },
      }
    }),
  ],
  load: () => Promise.reject(new Error('nothing is built here')),
  ...more,
})

const ClusterSection = closed({
  enabled: enabledSwitch(),
  default: optional(dictionary(text()), 'Settings for all.'),
  clusters: group(named(closed({ from: optional(text(), 'Where it comes from.') })), 'Clusters.'),
})

/** A module that accepts what the other one offers. */
export const accepting = (id = 'kubernetes', capability = 'aws.bucket'): AnyModule => ({
  id,
  displayName: id,
  packageName: `@konductor/provider-${id}`,
  version: '1.0.0',
  contract: 1,
  config: sectionOf(ClusterSection),
  accepts: [capability],
  units: ({ clusters }: TypeOf<typeof ClusterSection>, offered: readonly OfferedUnit[]): readonly Unit[] => [
    ...Object.entries(clusters).map(([name, { from }]) => ({
      kind: 'cluster',
      id: `${id}.clusters.${name}`,
      at: `${id}.clusters.${name}`,
      name,
      settings: {},
      offers: [],
      needs: { from: from === undefined ? undefined : reference(from, capability, `${id}.clusters.${name}.from`) },
    })),
    ...offered.map((unit) => ({
      kind: 'cluster',
      id: `${id}.clusters.${unit.name}`,
      at: unit.at,
      name: unit.name,
      settings: {},
      offers: [],
      needs: { from: reference(unit.id, unit.capability, unit.at) },
    })),
  ],
  load: () => Promise.reject(new Error('nothing is built here')),
})
