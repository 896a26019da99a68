import * as s3 from '@pulumi/aws/s3/index.js'
import type { Key } from '@pulumi/aws/kms/index.js'
import type { CustomResourceOptions, Resource } from '@pulumi/pulumi'

interface Made {
  readonly bucket: s3.Bucket
  readonly all: readonly Resource[]
}

const lifecycle = [
  {
    id: 'expire-old-versions',
    status: 'Enabled',
    filter: { prefix: '' },
    noncurrentVersionExpiration: { noncurrentDays: 90 },
  },
  {
    id: 'abort-unfinished-uploads',
    status: 'Enabled',
    filter: { prefix: '' },
    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
  },
]

/** A bucket as somebody would write it who knows what a bucket needs. */
export const bucket = (name: string, opts: CustomResourceOptions, key?: Key, logs?: Made): Made => {
  const made = new s3.Bucket(name, { forceDestroy: false }, opts)
  const of = { bucket: made.id }
  const access = new s3.BucketPublicAccessBlock(
    `${name}-public-access`,
    {
      ...of,
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: true,
      restrictPublicBuckets: true,
    },
    opts,
  )
  const ownership = new s3.BucketOwnershipControls(
    `${name}-ownership`,
    { ...of, rule: { objectOwnership: 'BucketOwnerEnforced' } },
    opts,
  )
  const encryption = new s3.BucketServerSideEncryptionConfiguration(
    `${name}-encryption`,
    {
      ...of,
      rules:
        key === undefined
          ? [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }]
          : [
              {
                applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.arn },
                bucketKeyEnabled: true,
              },
            ],
    },
    opts,
  )
  const versioning = new s3.BucketVersioning(
    `${name}-versioning`,
    { ...of, versioningConfiguration: { status: 'Enabled' } },
    opts,
  )
  const policy = new s3.BucketPolicy(
    `${name}-policy`,
    {
      ...of,
      policy: made.arn.apply((arn) =>
        JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'TlsOnly',
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: [arn, `${arn}/*`],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        }),
      ),
    },
    { ...opts, dependsOn: access },
  )
  const rules = new s3.BucketLifecycleConfiguration(
    `${name}-lifecycle`,
    {
      ...of,
      rules:
        key === undefined
          ? [...lifecycle, { id: 'expire-logs', status: 'Enabled', filter: { prefix: '' }, expiration: { days: 365 } }]
          : lifecycle,
    },
    { ...opts, dependsOn: versioning },
  )
  if (logs !== undefined) {
    new s3.BucketLogging(
      `${name}-logging`,
      { ...of, targetBucket: logs.bucket.id, targetPrefix: `${name}/` },
      { ...opts, dependsOn: [...logs.all] },
    )
  }
  return { bucket: made, all: [access, ownership, encryption, versioning, policy, rules] }
}
