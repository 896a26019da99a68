import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { logBucketExceptions } from './log-bucket.controls.ts'
import { logBucketArgs } from './log-bucket.ts'
import { SecureBucket } from './secure-bucket.ts'

/** Builds the log bucket of a provider. */
export const buildLogBucket: Builder<'logBucket', AwsCatalogue['logBucket']> = (unit, { via }, context) => {
  const args = { ...logBucketArgs(unit.settings), account: via.account(), region: unit.settings.region }
  const bucket = new SecureBucket(unit.name, args, context.options(unit, via.provider))
  return {
    claims: bucket.claims,
    // A bucket may log into it once S3 is allowed to deliver: the policy must be there, not the bucket alone.
    offers: { 'aws.logBucket': { name: bucket.bucketName, resource: bucket } },
    state: {
      arn: bucket.arn,
      name: bucket.bucketName,
      controls: bucket.controls,
      exceptions: logBucketExceptions,
    },
  }
}
