import type { KeySettings } from './kms/key.config.ts'
import type { ProviderSettings } from './provider/provider.config.ts'
import type { BucketSettings } from './s3/bucket-settings.ts'
import type { LogBucketSettings } from './s3/log-bucket.config.ts'

/** The kinds of units that the module makes. */
export type AwsCatalogue = {
  readonly provider: { readonly settings: ProviderSettings; readonly needs: {}; readonly offers: 'aws.provider' }
  readonly key: {
    readonly settings: KeySettings
    readonly needs: { readonly via: 'aws.provider' }
    readonly offers: 'aws.key'
  }
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
      /** The bucket that objects are replicated to. */
      readonly replica?: 'aws.bucket'
    }
    readonly offers: 'aws.bucket'
  }
}
