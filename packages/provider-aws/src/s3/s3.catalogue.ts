import type { BucketSettings } from './bucket-settings.ts'
import type { LogBucketSettings } from './log-bucket.config.ts'

/** The kinds of units of S3. */
export type S3Catalogue = {
  readonly logBucket: {
    readonly settings: LogBucketSettings
    readonly needs: { readonly via: 'aws.provider' }
    readonly offers: 'aws.logBucket'
  }
  readonly bucket: {
    readonly settings: BucketSettings
    readonly needs: {
      readonly via: 'aws.provider'
      /** The key that its objects are encrypted with. */
      readonly key?: 'aws.key'
      /** The provider's own log bucket. */
      readonly logs?: 'aws.logBucket'
      /** A bucket of the user's that takes the access logs. */
      readonly logsTo?: 'aws.bucket'
      /** The roles that statements of its policy name, in the order in which they do. */
      readonly principals?: readonly ['aws.role']
      /** The bucket that objects are replicated to. */
      readonly replica?: 'aws.bucket'
      /** What the role that copies objects can never do more than. */
      readonly boundary?: 'aws.policy'
    }
    readonly offers: 'aws.bucket'
  }
}
