import type { Statement } from '../iam/policy-document.ts'

/** What replication reads and writes. */
export interface ReplicationEnds {
  readonly sourceArn: string
  /** Not there where S3 manages the key. */
  readonly sourceKeyArn?: string
  readonly targetArn: string
  readonly targetKeyArn?: string
}

/** What the role that replicates may do: read from the one bucket, write to the other, and no more. */
export const replicationPolicy = (ends: ReplicationEnds): readonly Statement[] => [
  {
    Sid: 'ReadSource',
    Effect: 'Allow',
    Action: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
    Resource: ends.sourceArn,
  },
  {
    Sid: 'ReadSourceVersions',
    Effect: 'Allow',
    Action: [
      's3:GetObjectVersionForReplication',
      's3:GetObjectVersionAcl',
      's3:GetObjectVersionTagging',
      's3:GetObjectRetention',
      's3:GetObjectLegalHold',
    ],
    Resource: `${ends.sourceArn}/*`,
  },
  {
    Sid: 'WriteReplica',
    Effect: 'Allow',
    Action: ['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags', 's3:ObjectOwnerOverrideToBucketOwner'],
    Resource: `${ends.targetArn}/*`,
  },
  ...(ends.sourceKeyArn === undefined ? [] : [useKey('DecryptSource', 'kms:Decrypt', ends.sourceKeyArn)]),
  ...(ends.targetKeyArn === undefined ? [] : [useKey('EncryptReplica', 'kms:Encrypt', ends.targetKeyArn)]),
]

const useKey = (sid: string, action: string, keyArn: string): Statement => ({
  Sid: sid,
  Effect: 'Allow',
  Action: action,
  Resource: keyArn,
})

/** Who may work as that role: S3, for this account. */
export const replicationTrust = (account: string): readonly Statement[] => [
  {
    Sid: 'S3ForThisAccount',
    Effect: 'Allow',
    Principal: { Service: 's3.amazonaws.com' },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'aws:SourceAccount': account } },
  },
]
