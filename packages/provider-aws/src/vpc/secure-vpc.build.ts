import { supportedControls } from '@konductor/core/config'
import type { Builder, Resolved } from '@konductor/interfaces'
import { interpolate, output } from '@pulumi/pulumi/output.js'
import type { AwsCatalogue } from '../catalogue.ts'
import type { FlowLogArgs } from './flow-log-args.ts'
import { secureVpcExceptions, secureVpcSafeguards } from './secure-vpc.controls.ts'
import { SecureVpc } from './secure-vpc.ts'

type Kind = AwsCatalogue['secureVpc']

/** Builds a secure VPC. */
export const buildSecureVpc: Builder<'secureVpc', Kind> = (unit, resolved, context) => {
  const { via } = resolved
  const { provider, tags, ...settings } = unit.settings
  const vpc = new SecureVpc(
    unit.name,
    {
      ...settings,
      flowLogs: resolvedFlowLogs(settings.flowLogs, resolved),
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
      'aws.network': {
        name: unit.name,
        provider,
        region: settings.region ?? via.region,
        vpcId: vpc.vpcId,
        cidr: vpc.cidr,
        subnetIds: { public: publicSubnetIds, private: privateSubnetIds, isolated: isolatedSubnetIds },
        subnetId: (name) => {
          const subnet = vpc.subnets.find((each) => each.name === name)
          if (subnet !== undefined) return subnet.id
          throw new Error(
            `the network ${unit.name} has no subnet ${name}; it has ${vpc.subnets.map((each) => each.name).join(', ')}`,
          )
        },
        routeTableIds: {
          public: vpc.publicRouteTableIds,
          private: vpc.privateRouteTableIds,
          isolated: vpc.isolatedRouteTableIds,
        },
        subnets: vpc.subnets,
        routeTables: vpc.routeTables,
        ready: vpc.ready,
      },
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
      controls: supportedControls(secureVpcSafeguards, unit.settings, Object.keys(unit.override ?? {})),
      exceptions: secureVpcExceptions,
    },
  }
}

/** Flow logs with the key or the bucket that other units are. */
export const resolvedFlowLogs = (
  flowLogs: FlowLogArgs | false,
  { key, logs, via }: Pick<Resolved<Kind>, 'key' | 'logs' | 'via'>,
): FlowLogArgs | false => {
  if (flowLogs === false) return false
  if (flowLogs.to !== 's3') return { ...flowLogs, kmsKeyArn: flowLogs.kmsKeyArn ?? key?.arn }
  return logs === undefined
    ? flowLogs
    : {
        ...flowLogs,
        bucketArn: interpolate`arn:${via.partition}:s3:::${output(logs.name)}`,
        after: [logs.resource],
      }
}
