import { SecurityGroup } from '@pulumi/aws/ec2/securityGroup.js'
import type { Subnet } from '@pulumi/aws/ec2/subnet.js'
import type { Vpc } from '@pulumi/aws/ec2/vpc.js'
import { VpcEndpoint } from '@pulumi/aws/ec2/vpcEndpoint.js'
import { SecurityGroupIngressRule } from '@pulumi/aws/vpc/securityGroupIngressRule.js'
import { output, type Input } from '@pulumi/pulumi/output.js'
import { endpointServiceName, serviceRole } from './endpoint-service.ts'
import type { MakeChild } from './make-child.ts'
import type { SecureVpcSettings } from './secure-vpc-settings.ts'
import type { NetworkRouteTable } from './vpc.capabilities.ts'

interface Parts {
  readonly name: string
  readonly vpc: Vpc
  readonly region: Input<string>
  readonly settings: SecureVpcSettings
  readonly tables: readonly NetworkRouteTable[]
  /** Where interface endpoints stand: one in each zone. */
  readonly subnets: readonly { readonly resource: Subnet }[]
  readonly label: (role: string) => Input<Record<string, Input<string>>>
}

/** Doors to services of AWS, so that what asks them does not go through the internet. */
export const vpcEndpoints = (
  child: MakeChild,
  { vpc, region, settings, tables, subnets, label }: Parts,
): readonly { readonly service: string; readonly resource: VpcEndpoint }[] => {
  const serviceName = (service: string, kind: 'gateway' | 'interface'): Input<string> =>
    typeof region === 'string'
      ? endpointServiceName(service, region, kind)
      : output(region).apply((known) => endpointServiceName(service, known, kind))
  const gateways = settings.gatewayEndpoints.map((service) => ({
    service,
    resource: child(VpcEndpoint, `endpoint-${service}`, {
      vpcId: vpc.id,
      serviceName: serviceName(service, 'gateway'),
      vpcEndpointType: 'Gateway',
      routeTableIds: tables.map(({ id }) => id),
      tags: label(service),
    }),
  }))
  if (settings.interfaceEndpoints.length === 0) return gateways

  const group = child(SecurityGroup, 'endpoints', {
    vpcId: vpc.id,
    description: 'Whoever in the VPC asks services of AWS',
    tags: label('endpoints'),
  })
  const ask = (role: string, from: { readonly cidrIpv4: Input<string> } | { readonly cidrIpv6: Input<string> }) =>
    child(SecurityGroupIngressRule, role, {
      securityGroupId: group.id,
      description: 'HTTPS from the VPC',
      ipProtocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      ...from,
    })
  ask('endpoints-https', { cidrIpv4: settings.cidr })
  if (settings.ipv6) ask('endpoints-https6', { cidrIpv6: vpc.ipv6CidrBlock })
  const subnetIds = subnets.map(({ resource }) => resource.id)
  return [
    ...gateways,
    ...settings.interfaceEndpoints.map((service) => ({
      service,
      resource: child(VpcEndpoint, `endpoint-${serviceRole(service)}`, {
        vpcId: vpc.id,
        serviceName: serviceName(service, 'interface'),
        vpcEndpointType: 'Interface',
        privateDnsEnabled: true,
        subnetIds,
        securityGroupIds: [group.id],
        tags: label(serviceRole(service)),
      }),
    })),
  ]
}
