import type { SecureBucketArgs } from './secure-bucket-args.ts'
import { servesObjects } from './website.config.ts'

/** What cannot hold together in the arguments of a bucket, as a sentence for whoever wrote the program. */
export const wrongBucketArgs = (args: SecureBucketArgs): string | undefined => {
  const { encryption, versioning, logging, objectLock, replication, website, takesLogs = false } = args
  // A caller without types may leave it out, and nothing is a safe guess.
  if (logging !== false && Reflect.get(Object(logging), 'bucket') === undefined)
    return 'logging names the bucket that takes its access logs, as { bucket }, or is false'
  if (encryption === 'kms' && replication !== undefined && replication.kmsKeyArn === undefined)
    return 'replication needs kmsKeyArn: S3 would copy nothing that a customer key encrypts'
  if ((objectLock !== undefined || replication !== undefined) && versioning === false)
    return 'objectLock and replication need versioning'
  if (encryption === 'kms' && servesObjects(website))
    return "a website needs encryption: 'aes256': its readers cannot use a customer key"
  if (encryption === 'kms' && takesLogs)
    return "takesLogs needs encryption: 'aes256': no service delivers logs to a bucket with a customer key"
  return undefined
}
