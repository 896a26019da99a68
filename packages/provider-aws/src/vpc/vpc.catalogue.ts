import type { PeeringSettings } from './peering.config.ts'
import type { SecureVpcUnitSettings } from './secure-vpc.config.ts'
import type { VpcBlockPublicAccessSettings } from './vpc-block-public-access.config.ts'
import type { VpcUnitSettings } from './vpc.config.ts'

type VpcNeeds = {
  readonly via: 'aws.provider'
  /** The key that its flow logs are encrypted with. */
  readonly key?: 'aws.key'
  /** The provider's own log bucket, where flow logs go to S3. */
  readonly logs?: 'aws.logBucket'
  /** What the role that writes flow logs can never do more than. */
  readonly boundary?: 'aws.policy'
}

/** The kinds of units of VPC. */
export type VpcCatalogue = {
  readonly vpc: { readonly settings: VpcUnitSettings; readonly needs: VpcNeeds; readonly offers: 'aws.network' }
  readonly secureVpc: {
    readonly settings: SecureVpcUnitSettings
    readonly needs: VpcNeeds
    readonly offers: 'aws.network'
  }
  readonly peering: {
    readonly settings: PeeringSettings
    readonly needs: {
      /** The provider of the side that asks. */
      readonly via: 'aws.provider'
      /** The provider of the side that is asked, where it is another one. */
      readonly peerVia?: 'aws.provider'
      readonly from?: 'aws.network'
      /** Not there where the VPC that is asked is named by its id. */
      readonly to?: 'aws.network'
    }
    readonly offers: never
  }
  readonly vpcBlockPublicAccess: {
    readonly settings: VpcBlockPublicAccessSettings
    readonly needs: {
      readonly via: 'aws.provider'
      /** The networks that keep the internet. */
      readonly networks: readonly ['aws.network']
    }
    readonly offers: never
  }
}
