import type { Builder, Resolved, UnitOf } from '@konductor/interfaces'
import { Output, output, type Input } from '@pulumi/pulumi/output.js'
import type { AwsCatalogue } from '../catalogue.ts'
import { boundaryArn } from '../iam/boundary.ts'
import { bucketExceptions } from './bucket.controls.ts'
import type { BucketSettings } from './bucket-settings.ts'
import { needsAccount } from './bucket-policy.ts'
import { outsiders } from './bucket-statement.config.ts'
import type { BucketStatementArgs, LoggingArgs, ReplicationArgs, SecureBucketArgs } from './secure-bucket-args.ts'
import { SecureBucket } from './secure-bucket.ts'

type Kind = AwsCatalogue['bucket']

/** Builds a bucket. */
export const buildBucket: Builder<'bucket', Kind> = (unit, resolved, context) => {
  const { via } = resolved
  const args = bucketArgs(unit, resolved)
  const bucket = new SecureBucket(unit.name, args, context.options(unit, via.provider))
  return {
    claims: bucket.claims,
    offers: {
      'aws.bucket': {
        name: bucket.bucketName,
        arn: bucket.arn,
        resource: bucket,
        ...(args.kmsKeyArn === undefined ? {} : { kmsKeyArn: asOutput(args.kmsKeyArn) }),
      },
    },
    state: {
      arn: bucket.arn,
      name: bucket.bucketName,
      regionalDomainName: bucket.bucketRegionalDomainName,
      ...(bucket.websiteEndpoint === undefined ? {} : { websiteEndpoint: bucket.websiteEndpoint }),
      controls: bucket.controls,
      exceptions: bucketExceptions,
    },
  }
}

/** Of an Output, Pulumi makes two more. */
const asOutput = (value: Input<string>): Output<string> => (Output.isInstance<string>(value) ? value : output(value))

const outsidersOf = ({ policy, outsideRoles }: BucketSettings, { via }: Resolved<Kind>): readonly string[] =>
  outsiders(policy, via.accounts, outsideRoles)

const bucketArgs = (
  { settings, formerly }: Pick<UnitOf<'bucket', Kind>, 'settings' | 'formerly'>,
  resolved: Resolved<Kind>,
): SecureBucketArgs => {
  const { provider: _, outsideRoles: __, permissionsBoundary: ___, tags, ...said } = settings
  return {
    ...said,
    policy: policyArgs(
      settings.policy,
      (resolved.principals ?? []).map(({ arn }) => arn),
    ),
    accounts: resolved.via.accounts,
    outsiders: outsidersOf(settings, resolved),
    account: asksForAccount(settings) ? resolved.via.account() : undefined,
    kmsKeyArn: settings.kmsKeyArn ?? resolved.key?.arn,
    logging: loggingArgs(settings, resolved, formerly),
    replication: replicationArgs(settings, resolved),
    tags: Object.keys(tags).length === 0 ? undefined : tags,
  }
}

/** The statements with the ARNs of the roles that they name, which stand in one list, in their order. */
const policyArgs = (
  policy: BucketSettings['policy'],
  arns: readonly Input<string>[],
): readonly BucketStatementArgs[] => {
  let next = 0
  return policy.map(({ principals: { roles, aws, services }, ...rest }) => {
    const named = arns.slice(next, (next += roles?.length ?? 0))
    return {
      ...rest,
      principals: {
        ...(aws === undefined && roles === undefined ? {} : { aws: [...(aws ?? []), ...named] }),
        ...(services === undefined ? {} : { services }),
      },
    }
  })
}

const asksForAccount = ({ policy, takesLogs, replication }: BucketSettings): boolean =>
  takesLogs || needsAccount(policy) || (replication !== undefined && replication.roleArn === undefined)

/** Its logs stay together: under another name they go on where they were. */
const loggingArgs = (
  { logging }: BucketSettings,
  { logs, logsTo }: Resolved<Kind>,
  formerly: string | undefined,
): LoggingArgs | false => {
  const { bucketName, prefix = formerly === undefined ? undefined : `${formerly}/` } =
    typeof logging === 'object' ? logging : {}
  const target = logs ?? logsTo
  const bucket = target?.name ?? bucketName
  return bucket === undefined ? false : { bucket, prefix, after: target && [target.resource] }
}

const replicationArgs = (
  { replication, permissionsBoundary }: BucketSettings,
  { replica, boundary, via }: Resolved<Kind>,
): ReplicationArgs | undefined => {
  const bucketArn = replica?.arn ?? replication?.bucketArn
  return bucketArn === undefined
    ? undefined
    : {
        bucketArn,
        kmsKeyArn: replica?.kmsKeyArn ?? replication?.kmsKeyArn,
        roleArn: replication?.roleArn,
        permissionsBoundary: boundaryArn(permissionsBoundary, boundary, via),
        after: replica && [replica.resource],
      }
}
