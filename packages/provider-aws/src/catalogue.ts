import type { Ec2Catalogue } from './ec2/ec2.catalogue.ts'
import type { ElbCatalogue } from './elb/elb.catalogue.ts'
import type { IamCatalogue } from './iam/iam.catalogue.ts'
import type { KmsCatalogue } from './kms/kms.catalogue.ts'
import type { ProviderSettings } from './provider/provider.config.ts'
import type { S3Catalogue } from './s3/s3.catalogue.ts'
import type { VpcCatalogue } from './vpc/vpc.catalogue.ts'

type ProviderCatalogue = {
  readonly provider: { readonly settings: ProviderSettings; readonly needs: {}; readonly offers: 'aws.provider' }
}

/** The kinds of units that the module makes. */
export type AwsCatalogue = ProviderCatalogue &
  KmsCatalogue &
  S3Catalogue &
  IamCatalogue &
  VpcCatalogue &
  Ec2Catalogue &
  ElbCatalogue
