import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { peeringSafeguards } from './peering.controls.ts'
import { secureVpcSafeguards } from './secure-vpc.controls.ts'
import { vpcBlockPublicAccessSafeguards } from './vpc-block-public-access.controls.ts'
import { vpcSafeguards as plainVpcSafeguards } from './vpc.controls.ts'

/** What the components of VPC do for security, by their type. */
export const vpcSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:aws:Vpc': published(plainVpcSafeguards),
  'konductor:aws:SecureVpc': published(secureVpcSafeguards),
  'konductor:aws:VpcPeering': published(peeringSafeguards),
  'konductor:aws:VpcBlockPublicAccess': published(vpcBlockPublicAccessSafeguards),
}
