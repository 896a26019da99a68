import { describe, expect, it } from 'vitest'
import { replicationPolicy, replicationTrust } from './replication-policy.ts'
import { replicationRules } from './replication-rules.ts'

const ends = { sourceArn: 'arn:aws:s3:::from', targetArn: 'arn:aws:s3:::to' }

describe('the role that replicates', () => {
  it('reads the one bucket, writes the other, and touches no key where S3 manages them', () => {
    expect(replicationPolicy(ends).map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
      ['ReadSource', 'arn:aws:s3:::from'],
      ['ReadSourceVersions', 'arn:aws:s3:::from/*'],
      ['WriteReplica', 'arn:aws:s3:::to/*'],
    ])
  })

  it('decrypts with the one key and encrypts with the other', () => {
    expect(replicationPolicy({ ...ends, sourceKeyArn: 'key:1', targetKeyArn: 'key:2' }).slice(3)).toEqual([
      { Sid: 'DecryptSource', Effect: 'Allow', Action: 'kms:Decrypt', Resource: 'key:1' },
      { Sid: 'EncryptReplica', Effect: 'Allow', Action: 'kms:Encrypt', Resource: 'key:2' },
    ])
  })

  it('can be taken by S3 alone, for this account', () => {
    expect(replicationTrust('111122223333')).toEqual([
      {
        Sid: 'S3ForThisAccount',
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
      },
    ])
  })
})

describe('replication rules', () => {
  it('copy everything, and what a customer key encrypts with the key of the other bucket', () => {
    expect(replicationRules('arn:to', true, 'key:2')).toEqual([
      {
        id: 'everything',
        status: 'Enabled',
        priority: 1,
        filter: { prefix: '' },
        deleteMarkerReplication: { status: 'Enabled' },
        destination: { bucket: 'arn:to', encryptionConfiguration: { replicaKmsKeyId: 'key:2' } },
        sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } },
      },
    ])
  })
})
