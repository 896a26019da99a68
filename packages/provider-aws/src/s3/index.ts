export { EncryptionKey, type EncryptionKeyArgs } from '../kms/encryption-key.ts'
export { logBucketArgs } from './log-bucket.ts'
export { Replicator, type ReplicatorArgs } from './replicator.ts'
export { SecureBucket, type LoggingArgs, type ReplicationArgs, type SecureBucketArgs } from './secure-bucket.ts'
