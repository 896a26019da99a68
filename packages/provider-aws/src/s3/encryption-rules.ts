import type { types } from '@pulumi/aws'
import type { Input } from '@pulumi/pulumi'

type Rule = types.input.s3.BucketServerSideEncryptionConfigurationRule

/**
 * How a bucket encrypts: with the key, or with one that S3 manages.
 *
 * @see CKV_AWS_145; the bucket key saves most of the calls to KMS.
 */
export const encryptionRules = (kmsKeyArn: Input<string> | undefined): Rule[] => [
  kmsKeyArn === undefined
    ? { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }
    : {
        applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: kmsKeyArn },
        bucketKeyEnabled: true,
      },
]
