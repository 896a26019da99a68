import { closed, nameRule, openedBy, referTo, unitBase, type TypeOf } from '@konductor/core/config'
import type { Reference, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { ownRole } from '../iam/boundary.ts'
import type { FindOutsideRoles } from '../iam/outside-roles.ts'
import { keyNeed } from '../kms/key-reference.config.ts'
import type { Placement } from '../provider/placement.ts'
import { defaultsAt, placedOpenings } from './bucket-openings.ts'
import { bucketProperties, sharedProperties } from './bucket-properties.ts'
import type { BucketSettings } from './bucket-settings.ts'
import { logBucketReference } from './log-bucket.config.ts'

// Pulumi adds a dash and 7 characters to the key.
const { pattern, expected } = nameRule(55, 'S3 allows 63 for a bucket, of which Pulumi takes 8 to make the name unique')

/** Keys of `aws.services.s3.buckets`. */
export const bucketKeys = {
  pattern: pattern.replace('^', '^(?!aws-.*-logs(-[a-z]+(-[a-z]+)+-[0-9]+)?$)'),
  expected: `${expected}; aws-<provider>-logs and aws-<provider>-logs-<region> are the log buckets of providers`,
}

/** What buckets have unless they say otherwise. */
export const DefaultBucketConfig = closed(sharedProperties)
export type DefaultBucketConfig = TypeOf<typeof DefaultBucketConfig>

/**
 * A bucket. Nothing needs to be said of it.
 *
 * @example
 * // aws: { services: { s3: { buckets: { logs: {}, assets: { provider: east } } } } }
 */
export const Bucket = closed(bucketProperties)
export type Bucket = TypeOf<typeof Bucket>

/** The id of the bucket that has this key. */
export const bucketId = (key: string): string => `aws.services.s3.buckets.${key}`

/**
 * A bucket as plain data.
 *
 * @param defaults What all buckets have.
 * @param placement Where it lives.
 * @param findOutside Finds the roles that are not known to be of its account.
 */
export const bucketUnit = (
  key: string,
  said: BucketSettings,
  own: Bucket,
  defaults: DefaultBucketConfig,
  placement: Placement,
  findOutside: FindOutsideRoles,
): UnitOf<'bucket', AwsCatalogue['bucket']> => {
  const at = bucketId(key)
  const { via, known, region } = placement
  const { logging, replication, policy } = said
  const letIn = policy.filter(({ effect }) => effect === 'allow')
  const outside = findOutside(
    letIn.flatMap(({ principals: { roles = [] } }) => roles),
    placement.provider,
  )
  const copier = ownRole(placement, replication !== undefined && replication.roleArn === undefined)
  const settings: BucketSettings = {
    ...said,
    ...copier.settings,
    ...(outside.length === 0 ? {} : { outsideRoles: outside.map(({ name }) => name) }),
  }
  const policyAt = Object.hasOwn(own, 'policy') ? at : defaultsAt
  const logsTo = typeof logging === 'object' ? logging.bucket : undefined
  return {
    kind: 'bucket',
    id: at,
    at,
    name: key,
    settings: { ...settings, ...(region === undefined ? {} : { region }) },
    needs: {
      via,
      ...(settings.encryption === 'kms' ? keyNeed(settings, 's3', placement, at) : {}),
      ...(known !== undefined && logging === true ? { logs: logBucketReference(settings.provider, at, region) } : {}),
      // Another stack writes down of a log bucket that S3 may deliver to it; of any other it does not say so.
      ...(typeof logsTo === 'string'
        ? { logsTo: referTo(logsTo, 'aws.bucket', `${at}.logging.bucket`, bucketId) }
        : {}),
      ...(typeof logsTo === 'object'
        ? { logs: referTo(logsTo, 'aws.logBucket', `${at}.logging.bucket`, bucketId) }
        : {}),
      ...(policy.some(({ principals }) => principals.roles !== undefined)
        ? { principals: rolesOf(policy, `${policyAt}.policy`) }
        : {}),
      ...(replication?.to === undefined
        ? {}
        : { replica: referTo(replication.to, 'aws.bucket', `${at}.replication.to`, bucketId) }),
      ...copier.needs,
    },
    offers: ['aws.bucket'],
    stateful: true,
    ...(Object.keys(settings.tags).length === 0 ? {} : { labels: settings.tags }),
    ...openedBy(at, placedOpenings(settings, at, placement, outside), own, { at: defaultsAt, settings: defaults }),
    ...unitBase(own),
  }
}

/** The roles that statements name, in the order in which they do. */
const rolesOf = (policy: BucketSettings['policy'], at: string): readonly Reference<'aws.role'>[] =>
  policy.flatMap(({ principals: { roles = [] } }, index) =>
    roles.map((role, place) =>
      referTo(
        role,
        'aws.role',
        `${at}[${index}].principals.roles[${place}]`,
        (name) => `aws.services.iam.roles.${name}`,
      ),
    ),
  )
