import type { Input, Resource } from '@pulumi/pulumi'

/** Flow logs in CloudWatch. */
export interface FlowLogsToCloudWatch {
  readonly to?: 'cloudWatch' | undefined
  /** Days that they are kept, of those that CloudWatch knows. @default 365 */
  readonly retentionDays?: number | undefined
  /** @default a key of its own */
  readonly kmsKeyArn?: Input<string> | undefined
  /** ARN of the policy that the role which writes them can never do more than. */
  readonly permissionsBoundary?: Input<string> | undefined
}

/** Flow logs in a bucket. */
export interface FlowLogsToS3 {
  readonly to: 's3'
  readonly bucketArn: Input<string>
  /** What must exist before: the bucket that takes them, with its policy. */
  readonly after?: readonly Resource[] | undefined
}

/** Where flow logs go, and of which traffic there are. */
export type FlowLogArgs = (FlowLogsToCloudWatch | FlowLogsToS3) & {
  /** @default 'all' */
  readonly traffic?: 'all' | 'accept' | 'reject' | undefined
  /** Seconds that are one record. @default 600 */
  readonly aggregationSeconds?: 60 | 600 | undefined
}

/** How long CloudWatch can keep logs: days. */
export const retentions: readonly number[] = [
  ...[1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653],
]
