import type { FindOutsideRoles } from '../iam/outside-roles.ts'
import { impliedKey } from '../kms/key-reference.config.ts'
import { placementOf, type KnownProviders } from '../provider/placement.ts'
import type { AwsUnit } from '../services.ts'
import { allBucketSettings } from './all-bucket-settings.ts'
import { bucketId, bucketUnit } from './bucket.config.ts'
import { defaultsAt } from './bucket-openings.ts'
import { logBucketUnit } from './log-bucket.config.ts'
import type { S3 } from './s3.config.ts'

/**
 * The buckets that are asked for, with the keys and log buckets that they need of their providers.
 *
 * @param findOutside Finds the roles that are not known to be of an account.
 */
export const s3Units = (s3: S3, providers: KnownProviders, findOutside: FindOutsideRoles): readonly AwsUnit[] =>
  Object.entries(allBucketSettings(s3)).flatMap(([key, settings]): readonly AwsUnit[] => {
    const own = s3.buckets[key] ?? {}
    const defaults = s3.defaultBucketConfig
    const placement = placementOf(providers, bucketId(key), own, { ...defaults, at: defaultsAt })
    const { provider, known, region } = placement
    return [
      ...(settings.encryption === 'kms' ? impliedKey(settings, 's3', placement) : []),
      ...(known !== undefined && settings.logging === true
        ? [logBucketUnit(provider, s3.accessLogs, known.at, region)]
        : []),
      bucketUnit(key, settings, own, defaults, placement, findOutside),
    ]
  })
