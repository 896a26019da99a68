import { choice, closed, count, optional, type TypeOf } from '@konductor/core/config'
import { keyFaults, keyProperties } from '../kms/key-reference.config.ts'
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
