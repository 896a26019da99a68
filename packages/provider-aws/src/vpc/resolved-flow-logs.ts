import type { Resolved } from '@konductor/interfaces'
import { interpolate } from '@pulumi/pulumi/output.js'
import type { AwsCatalogue } from '../catalogue.ts'
import { boundaryArn } from '../iam/boundary.ts'
import type { FlowLogArgs } from './flow-log-args.ts'
import type { VpcUnitSettings } from './vpc.config.ts'

type Logging = Pick<VpcUnitSettings, 'flowLogs' | 'permissionsBoundary'>

/** Flow logs with what other units are: the key and the boundary of roles, or the bucket. */
export const resolvedFlowLogs = (
  { flowLogs, permissionsBoundary }: Logging,
  { key, logs, boundary, via }: Resolved<AwsCatalogue['secureVpc']>,
): FlowLogArgs | false => {
  if (flowLogs === false) return false
  if (flowLogs.to !== 's3') {
    return {
      ...flowLogs,
      kmsKeyArn: flowLogs.kmsKeyArn ?? key?.arn,
      permissionsBoundary: boundaryArn(permissionsBoundary, boundary, via),
    }
  }
  return logs === undefined
    ? flowLogs
    : { ...flowLogs, bucketArn: interpolate`arn:${via.partition}:s3:::${logs.name}`, after: [logs.resource] }
}
