import type { types } from '@pulumi/aws'
import type { Input } from '@pulumi/pulumi'

type Rule = types.input.s3.BucketReplicationConfigRule

/** Copies everything, deletions too. */
export const replicationRules = (
  bucketArn: Input<string>,
  encrypted: boolean,
  kmsKeyArn: Input<string> | undefined,
): Rule[] => [
  {
    id: 'everything',
    status: 'Enabled',
    priority: 1,
    filter: { prefix: '' },
    deleteMarkerReplication: { status: 'Enabled' },
    destination: {
      bucket: bucketArn,
      ...(kmsKeyArn === undefined ? {} : { encryptionConfiguration: { replicaKmsKeyId: kmsKeyArn } }),
    },
    // S3 skips what a customer key encrypts unless it is told where to encrypt it again.
    ...(encrypted && kmsKeyArn !== undefined
      ? { sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } } }
      : {}),
  },
]
