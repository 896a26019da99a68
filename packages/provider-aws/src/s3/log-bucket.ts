import type { SecureBucketArgs } from './secure-bucket-args.ts'

/**
 * What makes a {@link SecureBucket} one that S3 can deliver access logs to.
 *
 * S3 manages its key, since log delivery cannot write where the default encryption is a customer key; it does not log
 * itself, since each delivery would make the next one.
 *
 * @param args `retentionDays`: how long logs are kept, @default 365.
 */
export const logBucketArgs = (args: { readonly retentionDays?: number } = {}): SecureBucketArgs => ({
  logging: false,
  encryption: 'aes256',
  takesLogs: true,
  lifecycle: { rules: [{ id: 'expire-logs', expirationDays: args.retentionDays ?? 365 }] },
})
