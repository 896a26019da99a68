import { LogGroup } from '@pulumi/aws/cloudwatch/logGroup.js'
import { FlowLog } from '@pulumi/aws/ec2/flowLog.js'
import { interpolate, type Input } from '@pulumi/pulumi/output.js'
import { SecureRole } from '../iam/secure-role.ts'
import { EncryptionKey } from '../kms/encryption-key.ts'
import type { FlowLogArgs } from './flow-log-args.ts'
import type { MakeChild } from './make-child.ts'

interface Whose {
  /** Logical name of the VPC. */
  readonly name: string
  readonly vpcId: Input<string>
  readonly account?: Input<string> | undefined
  readonly partition?: string | undefined
  readonly providerRegion?: string | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
}

/** What AWS writes down of the traffic of a VPC, and where: the children of a VPC that do it. */
export const flowLogs = (child: MakeChild, args: FlowLogArgs, whose: Whose): FlowLog => {
  const { vpcId, tags } = whose
  const what = {
    vpcId,
    trafficType: (args.traffic ?? 'all').toUpperCase(),
    maxAggregationInterval: args.aggregationSeconds ?? 600,
    tags,
  }
  if (args.to === 's3') {
    return child(
      FlowLog,
      'flow-log',
      { ...what, logDestinationType: 's3', logDestination: args.bucketArn },
      { dependsOn: [...(args.after ?? [])] },
    )
  }
  const { account, partition, providerRegion, name } = whose
  const group = child(LogGroup, 'flow-log-group', {
    retentionInDays: args.retentionDays ?? 365,
    kmsKeyId:
      args.kmsKeyArn ??
      child(EncryptionKey, 'key', {
        description: `Encrypts the flow logs of the VPC ${name}`,
        services: ['logs'],
        providerRegion,
        account,
        partition,
      }).arn,
    tags,
  })
  const logger = child(SecureRole, 'logger', {
    description: 'Flow logs are written to CloudWatch as this role',
    trust: { services: ['vpc-flow-logs.amazonaws.com'] },
    policies: [
      {
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
        on: [group.arn, interpolate`${group.arn}:*`],
      },
    ],
    permissionsBoundary: args.permissionsBoundary,
    account,
    partition,
    tags,
  })
  return child(
    FlowLog,
    'flow-log',
    { ...what, logDestinationType: 'cloud-watch-logs', logDestination: group.arn, iamRoleArn: logger.arn },
    { dependsOn: logger },
  )
}
