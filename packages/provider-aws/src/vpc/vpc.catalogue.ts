import type { SecureVpcUnitSettings } from './secure-vpc.config.ts'
import type { VpcUnitSettings } from './vpc.config.ts'

type VpcNeeds = {
  readonly via: 'aws.provider'
  /** The key that its flow logs are encrypted with. */
  readonly key?: 'aws.key'
  /** The provider's own log bucket, where flow logs go to S3. */
  readonly logs?: 'aws.logBucket'
}

/** The kinds of units of VPC. */
export type VpcCatalogue = {
  readonly vpc: { readonly settings: VpcUnitSettings; readonly needs: VpcNeeds; readonly offers: 'aws.network' }
  readonly secureVpc: {
    readonly settings: SecureVpcUnitSettings
    readonly needs: VpcNeeds
    readonly offers: 'aws.network'
  }
}
