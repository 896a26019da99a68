import {
  choice,
  closed,
  count,
  flag,
  identifier,
  list,
  named,
  optional,
  text,
  type ClosedOf,
} from '@konductor/core/config'
import { Region } from './region.ts'

const address = () => text({ expected: 'a URL', pattern: /^https?:\/\/\S+$/ })
const proxy = () => identifier({ expected: 'a URL', pattern: /^https?:\/\/\S+$/ })
const keys = () => list(text(), { min: 1 })

/** The settings that say how AWS is reached: those at the top of the section are those of every provider. */
export const connectionProperties = {
  endpoints: optional(
    named(identifier({ expected: 'a URL', pattern: /^https?:\/\/\S+$/ }), {
      pattern: '^[a-z][a-z0-9]*$',
      expected: "a service as the AWS provider's endpoints name it, such as s3",
      known: [],
    }),
    'Addresses used in place of those of AWS, by service.',
    { example: { s3: 'http://localhost:4566' } },
  ),
  useFipsEndpoint: optional(flag(), 'Reaches AWS by endpoints that FIPS 140 was validated for.', {
    aliases: ['fips'],
  }),
  useDualstackEndpoint: optional(flag(), 'Reaches AWS by IPv6 where it can.', { aliases: ['dualStack'] }),
  stsRegion: optional(Region, 'Region of STS, where that is another.'),
  s3UsePathStyle: optional(flag(), 'Names buckets in the path, as LocalStack and moto want it.'),
  skipCredentialsValidation: optional(flag(), 'Does not ask STS whether the credentials are good.'),
  skipMetadataApiCheck: optional(flag(), 'Does not look for credentials of an EC2 instance.'),
  skipRegionValidation: optional(flag(), 'Takes a region that the provider does not know.'),
  skipRequestingAccountId: optional(flag(), 'Does not ask which account it is.'),
  maxRetries: optional(count({ min: 0, max: 100 }), 'How often a refused request is sent again (default 25).'),
  retryMode: optional(choice('standard', 'adaptive'), 'How it waits between them.'),
  tokenBucketRateLimiterCapacity: optional(count({ min: 0, max: 100_000 }), 'Room for retries, over all requests.'),
  httpProxy: optional(proxy(), 'Proxy for addresses that start with http:.'),
  httpsProxy: optional(proxy(), 'Proxy for addresses that start with https:.'),
  noProxy: optional(text(), 'Hosts that are reached without it, with commas between.'),
  customCaBundle: optional(
    text({ expected: 'the path of a file' }),
    'Certificates that are trusted beside those of the system.',
    {
      environment: ['AWS_CA_BUNDLE'],
    },
  ),
  ec2MetadataServiceEndpoint: optional(address(), 'Address of the metadata service of EC2.'),
  ec2MetadataServiceEndpointMode: optional(choice('IPv4', 'IPv6'), 'How it is reached.'),
  ignoreTags: optional(
    closed({
      keys: optional(keys(), 'Keys of tags.'),
      keyPrefixes: optional(keys(), 'What keys of tags start with.'),
    }),
    'Tags that others write and that are left alone.',
  ),
  tagPolicyCompliance: optional(
    choice('error', 'warning', 'disabled'),
    'What becomes of a resource without the tags that a tag policy of the organization asks for.',
  ),
} as const

/** How AWS is reached. */
export type Connection = ClosedOf<typeof connectionProperties>

/** How a provider reaches AWS: as it says itself, else as is said at the top of the section. */
export const connectionOf = (own: Connection, defaults: Connection): Connection => {
  const merged: Record<string, unknown> = {}
  for (const key of Object.keys(connectionProperties)) {
    const value: unknown = Reflect.get(own, key) ?? Reflect.get(defaults, key)
    if (value !== undefined) merged[key] = value
  }
  return merged
}
