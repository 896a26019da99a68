import type { SecureVpcUnitSettings } from './secure-vpc.config.ts'

/** The kinds of units of VPC. */
export type VpcCatalogue = {
  readonly secureVpc: {
    readonly settings: SecureVpcUnitSettings
    readonly needs: {
      readonly via: 'aws.provider'
      /** The key that its flow logs are encrypted with. */
      readonly key?: 'aws.key'
      /** The provider's own log bucket, where flow logs go to S3. */
      readonly logs?: 'aws.logBucket'
    }
    readonly offers: 'aws.network'
  }
}
