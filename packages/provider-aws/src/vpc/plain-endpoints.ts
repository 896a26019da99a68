import type { RouteTable } from '@pulumi/aws/ec2/routeTable.js'
import { SecurityGroup } from '@pulumi/aws/ec2/securityGroup.js'
import type { Subnet } from '@pulumi/aws/ec2/subnet.js'
import type { Vpc } from '@pulumi/aws/ec2/vpc.js'
import { VpcEndpoint } from '@pulumi/aws/ec2/vpcEndpoint.js'
import { SecurityGroupIngressRule } from '@pulumi/aws/vpc/securityGroupIngressRule.js'
import { output, type Input } from '@pulumi/pulumi/output.js'
import { endpointServiceName } from './endpoint-service.ts'
import type { MakeChild } from './make-child.ts'
import { isGateway, type VpcSettings } from './vpc-args.ts'

interface Parts {
  readonly vpc: Vpc
  readonly settings: VpcSettings
  readonly region: Input<string>
  readonly subnets: ReadonlyMap<string, Subnet>
  readonly tables: ReadonlyMap<string, RouteTable>
  readonly label: (role: string) => Input<Record<string, Input<string>>>
}

/** The endpoints of a plain VPC. */
export const plainEndpoints = (
  child: MakeChild,
  { vpc, settings, region, subnets, tables, label }: Parts,
): ReadonlyMap<string, VpcEndpoint> => {
  const idsOf = (names: readonly string[], by: ReadonlyMap<string, Subnet | RouteTable>) =>
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
          ? child(VpcEndpoint, `endpoint-${name}`, {
              ...common,
              vpcEndpointType: 'Gateway',
              routeTableIds: idsOf(endpoint.routeTables, tables),
            })
          : child(VpcEndpoint, `endpoint-${name}`, {
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
  vpc: Vpc,
  { cidr }: VpcSettings,
  label: Parts['label'],
): Input<string> => {
  const group = child(SecurityGroup, `guard-${name}`, {
    vpcId: vpc.id,
    description: 'Whoever in the VPC asks this service of AWS',
    tags: label(`endpoint-${name}`),
  })
  child(SecurityGroupIngressRule, `guard-https-${name}`, {
    securityGroupId: group.id,
    description: 'HTTPS from the VPC',
    ipProtocol: 'tcp',
    fromPort: 443,
    toPort: 443,
    cidrIpv4: cidr,
  })
  return group.id
}
