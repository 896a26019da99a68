import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { networkOffer } from './network-offer.ts'
import { resolvedFlowLogs } from './resolved-flow-logs.ts'
import { vpcExceptions } from './vpc.controls.ts'
import { Vpc } from './vpc.ts'

/** Builds a plain VPC. */
export const buildVpc: Builder<'vpc', AwsCatalogue['vpc']> = (unit, resolved, context) => {
  const { via } = resolved
  const { provider, tags, permissionsBoundary: _, ...settings } = unit.settings
  const vpc = new Vpc(
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
      subnetIds: vpc.subnetIds,
      routeTableIds: vpc.routeTableIds,
      natPublicIps: vpc.natPublicIps,
      endpointIds: vpc.endpointIds,
      controls: vpc.controls,
      exceptions: vpcExceptions,
    },
  }
}
