import type { Builder, Resolved } from '@konductor/interfaces'
import { output } from '@pulumi/pulumi/output.js'
import type { AwsCatalogue } from '../catalogue.ts'
import type { BucketSettings } from './bucket-settings.ts'
import { needsAccount } from './bucket-policy.ts'
import { SecureBucket, type LoggingArgs, type ReplicationArgs, type SecureBucketArgs } from './secure-bucket.ts'

type Kind = AwsCatalogue['bucket']

/** Builds a bucket. */
export const buildBucket: Builder<'bucket', Kind> = (unit, resolved, context) => {
  const { via } = resolved
  const args = bucketArgs(unit.settings, resolved)
  const bucket = new SecureBucket(unit.name, args, context.options(unit, via.provider))
  return {
    offers: {
      'aws.bucket': {
        name: bucket.bucketName,
        arn: bucket.arn,
        resource: bucket,
        ...(args.kmsKeyArn === undefined ? {} : { kmsKeyArn: output(args.kmsKeyArn) }),
      },
    },
    state: { arn: bucket.arn, name: bucket.bucketName },
  }
}

const bucketArgs = (settings: BucketSettings, resolved: Resolved<Kind>): SecureBucketArgs => {
  const { name, kmsKeyArn, objectLock, notifications } = settings
  const { versioning, encryption, lifecycle, policy, publicAccess, forceDestroy, takesLogs, tags } = settings
  const key = kmsKeyArn ?? resolved.key?.arn
  const replication = replicationArgs(settings, resolved)
  return {
    versioning,
    encryption,
    lifecycle,
    policy,
    publicAccess,
    forceDestroy,
    takesLogs,
    ...(asksForAccount(settings) ? { account: resolved.via.account() } : {}),
    logging: loggingArgs(settings, resolved),
    ...(Object.keys(tags).length === 0 ? {} : { tags }),
    ...(name === undefined ? {} : { name }),
    ...(key === undefined ? {} : { kmsKeyArn: key }),
    ...(objectLock === undefined ? {} : { objectLock }),
    ...(notifications === undefined ? {} : { notifications }),
    ...(replication === undefined ? {} : { replication }),
  }
}

const asksForAccount = ({ policy, takesLogs, replication }: BucketSettings): boolean =>
  takesLogs || needsAccount(policy) || (replication !== undefined && replication.roleArn === undefined)

const loggingArgs = ({ logging }: BucketSettings, { logs, logsTo }: Resolved<Kind>): LoggingArgs | false => {
  const { bucketName, prefix } = typeof logging === 'object' ? logging : {}
  const target = logs ?? logsTo
  const bucket = target?.name ?? bucketName
  return bucket === undefined
    ? false
    : {
        bucket,
        ...(prefix === undefined ? {} : { prefix }),
        ...(target === undefined ? {} : { after: [target.resource] }),
      }
}

const replicationArgs = ({ replication }: BucketSettings, { replica }: Resolved<Kind>): ReplicationArgs | undefined => {
  const bucketArn = replica?.arn ?? replication?.bucketArn
  if (replication === undefined || bucketArn === undefined) return undefined
  const kmsKeyArn = replica?.kmsKeyArn ?? replication.kmsKeyArn
  return {
    bucketArn,
    ...(kmsKeyArn === undefined ? {} : { kmsKeyArn }),
    ...(replication.roleArn === undefined ? {} : { roleArn: replication.roleArn }),
    ...(replica === undefined ? {} : { after: [replica.resource] }),
  }
}
