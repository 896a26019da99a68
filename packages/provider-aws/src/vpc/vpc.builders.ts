import type { ModuleImplementation } from '@konductor/interfaces'
import { buildPeering } from './peering.build.ts'
import { buildSecureVpc } from './secure-vpc.build.ts'
import { buildVpcBlockPublicAccess } from './vpc-block-public-access.build.ts'
import { buildVpc } from './vpc.build.ts'
import type { VpcCatalogue } from './vpc.catalogue.ts'

/** The builders of the units of VPC. */
export const vpcBuilders: ModuleImplementation<VpcCatalogue>['build'] = {
  vpc: buildVpc,
  secureVpc: buildSecureVpc,
  peering: buildPeering,
  vpcBlockPublicAccess: buildVpcBlockPublicAccess,
}
