import * as ec2 from '@pulumi/aws/ec2/index.js'
import * as vpcs from '@pulumi/aws/vpc/index.js'
import { output, type Input } from '@pulumi/pulumi/output.js'
import { endpointServiceName } from './endpoint-service.ts'
import type { MakeChild } from './make-child.ts'
import { isGateway, type VpcSettings } from './vpc-args.ts'

interface Parts {
  readonly vpc: ec2.Vpc
  readonly settings: VpcSettings
  readonly region: Input<string>
  readonly subnets: ReadonlyMap<string, ec2.Subnet>
  readonly tables: ReadonlyMap<string, ec2.RouteTable>
  readonly label: (role: string) => Input<Record<string, Input<string>>>
}

/** The endpoints of a plain VPC. */
export const plainEndpoints = (
  child: MakeChild,
  { vpc, settings, region, subnets, tables, label }: Parts,
): ReadonlyMap<string, ec2.VpcEndpoint> => {
  const idsOf = (names: readonly string[], by: ReadonlyMap<string, ec2.Subnet | ec2.RouteTable>) =>
    names.flatMap((name) => by.get(name)?.id ?? [])
  return new Map(
    Object.entries(settings.endpoints).map(([name, endpoint]) => {
      const kind = isGateway(endpoint) ? 'gateway' : 'interface'
      const common = {
        vpcId: vpc.id,
        serviceName: output(region).apply((known) => endpointServiceName(endpoint.service, known, kind)),
        tags: label(name),
      }
      return [
        name,
        kind === 'gateway'
          ? child(ec2.VpcEndpoint, `endpoint-${name}`, {
              ...common,
              vpcEndpointType: 'Gateway',
              routeTableIds: idsOf(endpoint.routeTables, tables),
            })
          : child(ec2.VpcEndpoint, `endpoint-${name}`, {
              ...common,
              vpcEndpointType: 'Interface',
              privateDnsEnabled: endpoint.privateDns,
              subnetIds: idsOf(endpoint.subnets, subnets),
              securityGroupIds: [...(endpoint.securityGroupIds ?? [ownGroup(child, name, vpc, settings, label)])],
            }),
      ]
    }),
  )
}

/** A group that lets the VPC ask, by HTTPS. */
const ownGroup = (
  child: MakeChild,
  name: string,
  vpc: ec2.Vpc,
  { cidr }: VpcSettings,
  label: Parts['label'],
): Input<string> => {
  const group = child(ec2.SecurityGroup, `guard-${name}`, {
    vpcId: vpc.id,
    description: 'Whoever in the VPC asks this service of AWS',
    tags: label(`endpoint-${name}`),
  })
  child(vpcs.SecurityGroupIngressRule, `guard-https-${name}`, {
    securityGroupId: group.id,
    description: 'HTTPS from the VPC',
    ipProtocol: 'tcp',
    fromPort: 443,
    toPort: 443,
    cidrIpv4: cidr,
  })
  return group.id
}
