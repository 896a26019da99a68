import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { networkOffer } from './network-offer.ts'
import { resolvedFlowLogs } from './resolved-flow-logs.ts'
import { secureVpcExceptions } from './secure-vpc.controls.ts'
import { SecureVpc } from './secure-vpc.ts'

/** Builds a secure VPC. */
export const buildSecureVpc: Builder<'secureVpc', AwsCatalogue['secureVpc']> = (unit, resolved, context) => {
  const { via } = resolved
  const { provider, tags, permissionsBoundary: _, ...settings } = unit.settings
  const vpc = new SecureVpc(
    unit.name,
    {
      ...settings,
      nameTag: unit.formerly,
      flowLogs: resolvedFlowLogs(unit.settings, resolved),
      providerRegion: via.region,
      account: via.account(),
      partition: via.partition,
      tags: Object.keys(tags).length === 0 ? undefined : tags,
    },
    context.options(unit, via.provider),
  )
  const { publicSubnetIds, privateSubnetIds, isolatedSubnetIds } = vpc
  return {
    claims: vpc.claims,
    offers: {
      'aws.network': networkOffer({
        name: unit.name,
        provider,
        region: settings.region ?? via.region,
        vpcId: vpc.vpcId,
        cidr: vpc.cidr,
        subnets: vpc.subnets,
        routeTables: vpc.routeTables,
        natPublicIps: vpc.natPublicIps,
        ready: vpc.ready,
      }),
    },
    state: {
      vpcId: vpc.vpcId,
      arn: vpc.arn,
      cidr: settings.cidr,
      ...(settings.ipv6 ? { ipv6Cidr: vpc.ipv6Cidr } : {}),
      publicSubnetIds,
      privateSubnetIds,
      isolatedSubnetIds,
      publicRouteTableIds: vpc.publicRouteTableIds,
      privateRouteTableIds: vpc.privateRouteTableIds,
      isolatedRouteTableIds: vpc.isolatedRouteTableIds,
      natPublicIps: vpc.natPublicIps,
      endpointIds: vpc.endpointIds,
      controls: vpc.controls,
      exceptions: secureVpcExceptions,
    },
  }
}
