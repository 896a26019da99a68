import { choice, closed, count, flag, optional, shapes, type TypeOf } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import { ownRole } from '../iam/boundary.ts'
import { impliedKey, keyFaults, keyNeed, keyProperties } from '../kms/key-reference.config.ts'
import type { Placement } from '../provider/placement.ts'
import { logBucketReference, logBucketUnit, type AccessLogs } from '../s3/log-bucket.config.ts'
import type { AwsUnit } from '../services.ts'
import type { FlowLogArgs } from './flow-log-args.ts'
import { contradiction, retentionFaults } from './secure-vpc-faults.ts'

/** Where the flow logs of a VPC go. */
export const FlowLogs = closed(
  {
    to: optional(
      choice('cloudWatch', 's3'),
      "cloudWatch (default): a log group; s3: the provider's log bucket, which keeps them as long as its own.",
    ),
    traffic: optional(choice('all', 'accept', 'reject'), 'Which traffic is logged (default all).'),
    retentionDays: optional(count({ min: 1 }), 'Days that the log group keeps them (default 365).'),
    aggregationSeconds: optional(count({ min: 60, max: 600 }), 'Seconds that are one record, 60 or 600 (default 600).'),
    ...keyProperties,
  },
  (written) => [
    ...keyFaults(written),
    ...(written.to === 's3'
      ? (['retentionDays', 'kmsKey', 'kmsKeyArn'] as const).flatMap((setting) =>
          written[setting] === undefined
            ? []
            : [
                contradiction(
                  [setting],
                  `${setting} is about a log group, and the logs go to S3`,
                  setting === 'retentionDays'
                    ? 'take it out; aws.services.s3.accessLogs.retentionDays is that of the log bucket'
                    : 'take it out',
                ),
              ],
        )
      : []),
    ...retentionFaults(written.retentionDays).map((fault) => ({ ...fault, below: ['retentionDays'] })),
    ...(written.aggregationSeconds === undefined || [60, 600].includes(written.aggregationSeconds)
      ? []
      : [
          {
            _tag: 'OutOfRange',
            because: `expected 60 or 600, found ${written.aggregationSeconds}`,
            fix: 'write 60 or 600',
            below: ['aggregationSeconds'],
          },
        ]),
  ],
)
export type FlowLogs = TypeOf<typeof FlowLogs>

/** The setting of a VPC that says what is logged. */
export const flowLogProperty = {
  flowLogs: optional(
    shapes({ flag: flag(), map: FlowLogs }),
    'What is logged of its traffic; true (default) is everything, in CloudWatch, for a year.',
  ),
} as const

type Written = boolean | FlowLogs | undefined

/** Flow logs as written, in the shape of a component's; what they need of other units comes when it is built. */
export const flowLogArgs = (written: Written): FlowLogArgs | false | undefined => {
  if (typeof written !== 'object') return written === false ? false : undefined
  const { to, traffic, retentionDays, aggregationSeconds, kmsKeyArn } = written
  const what = { traffic, aggregationSeconds: aggregationSeconds === 60 ? (60 as const) : undefined }
  return to === 's3' ? { to, bucketArn: '', ...what } : { retentionDays, kmsKeyArn, ...what }
}

/** What the role has that writes flow logs to CloudWatch. */
export const flowLogRole = (written: Written, placement: Placement): ReturnType<typeof ownRole> =>
  ownRole(placement, written !== false && (typeof written !== 'object' || written.to !== 's3'))

/** What flow logs need of other units: a key and the boundary of roles, or the provider's log bucket. */
export const flowLogNeeds = (
  written: Written,
  placement: Placement,
  at: string,
): {
  readonly key?: Reference<'aws.key'>
  readonly logs?: Reference<'aws.logBucket'>
  readonly boundary?: Reference<'aws.policy'>
} => {
  if (written === false) return {}
  const place = typeof written === 'object' ? `${at}.flowLogs` : at
  const said = typeof written === 'object' ? written : {}
  if (said.to !== 's3') return { ...keyNeed(said, 'logs', placement, place), ...flowLogRole(written, placement).needs }
  return placement.known === undefined ? {} : { logs: logBucketReference(placement.provider, place, placement.region) }
}

/** The provider's own key or log bucket, where {@link flowLogNeeds} refers to it. */
export const flowLogUnits = (written: Written, placement: Placement, accessLogs: AccessLogs): readonly AwsUnit[] => {
  const { known, provider, region } = placement
  if (written === false || known === undefined) return []
  const said = typeof written === 'object' ? written : {}
  return said.to === 's3'
    ? [logBucketUnit(provider, accessLogs, known.at, region)]
    : impliedKey(said, 'logs', placement)
}
