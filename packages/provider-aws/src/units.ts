import type { UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from './catalogue.ts'
import { keyUnit } from './kms/key.config.ts'
import { providerId, providerSettings, providerUnit, type Provider } from './provider/provider.config.ts'
import { allBucketSettings } from './s3/all-bucket-settings.ts'
import { bucketId, bucketUnit, usesProviderKey, type Bucket, type DefaultBucketConfig } from './s3/bucket.config.ts'
import { logBucketUnit } from './s3/log-bucket.config.ts'
import type { AwsSection } from './section.ts'

type AwsUnit = UnitIn<AwsCatalogue>

/** The units that the section asks for: its providers, what they need of their own, and its buckets. */
export const awsUnits = (section: AwsSection): readonly AwsUnit[] => {
  const { s3 } = section.services
  const settings = s3.enabled ? allBucketSettings(s3) : {}
  const all = Object.entries(settings)
  const providers = namedProviders(section, new Set(all.map(([, { provider }]) => provider)))
  const at = (provider: string): string => (section.providers[provider] === undefined ? 'aws' : providerId(provider))

  // A bucket that names a provider nobody knows gets one problem for that, and none for what the provider would have.
  const known = all.filter(([, { provider }]) => Object.hasOwn(providers, provider))
  const having = (which: (settings: (typeof all)[number][1]) => boolean): readonly string[] => [
    ...new Set(known.filter(([, bucket]) => which(bucket)).map(([, { provider }]) => provider)),
  ]

  return [
    ...Object.entries(providers).map(([key, provider]) =>
      providerUnit(key, providerSettings(key, provider, defaultProvider(section)), provider, at(key)),
    ),
    ...having(usesProviderKey).map((provider) => keyUnit(provider, 's3', at(provider))),
    ...having(({ logging }) => logging === true).map((provider) =>
      logBucketUnit(provider, s3.accessLogs, at(provider)),
    ),
    ...all.map(([key, bucket]) => {
      const own = s3.buckets[key] ?? {}
      return bucketUnit(key, bucket, own, s3.defaultBucketConfig, {
        exists: Object.hasOwn(providers, bucket.provider),
        accounts: providers[bucket.provider]?.allowedAccountIds,
        at: whereProviderIsNamed(bucketId(key), own, s3.defaultBucketConfig),
      })
    }),
  ]
}

const whereProviderIsNamed = (at: string, own: Bucket, all: DefaultBucketConfig): string => {
  if (own.provider !== undefined) return `${at}.provider`
  return all.provider === undefined ? at : 'aws.services.s3.defaultBucketConfig.provider'
}

/** The default provider: what stands at the top of the section, and over it what `providers.default` says. */
const defaultProvider = (section: AwsSection): Provider => {
  const { enabled: _, providers, services: __, ...top } = section
  const own = providers['default'] ?? {}
  return { ...top, ...own, tags: { ...top.tags, ...own.tags } }
}

const namedProviders = (section: AwsSection, used: ReadonlySet<string>): Readonly<Record<string, Provider>> => {
  const { enabled: _, tags: __, providers, services: ___, ...top } = section
  const saysOfDefault = Object.keys(top).length > 0
  const others = Object.entries(providers).filter(([key, { enabled }]) => key !== 'default' && enabled !== false)
  const written = providers['default']
  const wanted =
    written === undefined
      ? saysOfDefault || used.has('default') || Object.keys(providers).length === 0
      : written.enabled !== false
  return { ...(wanted ? { default: defaultProvider(section) } : {}), ...Object.fromEntries(others) }
}
