import type { Resolved } from '@konductor/interfaces'
import { interpolate } from '@pulumi/pulumi/output.js'
import type { AwsCatalogue } from '../catalogue.ts'
import type { FlowLogArgs } from './flow-log-args.ts'

/** Flow logs with the key or the bucket that other units are. */
export const resolvedFlowLogs = (
  flowLogs: FlowLogArgs | false,
  { key, logs, via }: Resolved<AwsCatalogue['secureVpc']>,
): FlowLogArgs | false => {
  if (flowLogs === false) return false
  if (flowLogs.to !== 's3') return { ...flowLogs, kmsKeyArn: flowLogs.kmsKeyArn ?? key?.arn }
  return logs === undefined
    ? flowLogs
    : { ...flowLogs, bucketArn: interpolate`arn:${via.partition}:s3:::${logs.name}`, after: [logs.resource] }
}
