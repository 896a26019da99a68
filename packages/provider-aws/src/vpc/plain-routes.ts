import { EgressOnlyInternetGateway } from '@pulumi/aws/ec2/egressOnlyInternetGateway.js'
import { Eip } from '@pulumi/aws/ec2/eip.js'
import { InternetGateway } from '@pulumi/aws/ec2/internetGateway.js'
import { NatGateway } from '@pulumi/aws/ec2/natGateway.js'
import { Route } from '@pulumi/aws/ec2/route.js'
import type { RouteArgs } from '@pulumi/aws/ec2/route.js'
import { RouteTable } from '@pulumi/aws/ec2/routeTable.js'
import { RouteTableAssociation } from '@pulumi/aws/ec2/routeTableAssociation.js'
import type { Subnet } from '@pulumi/aws/ec2/subnet.js'
import type { Vpc } from '@pulumi/aws/ec2/vpc.js'
import type { Input, Resource } from '@pulumi/pulumi'
import { isIpv6 } from '../ec2/cidr.ts'
import type { MakeChild } from './make-child.ts'
import type { VpcSettings } from './vpc-args.ts'
import type { RouteSetting } from './vpc-parts.config.ts'

/** What names of resources have of where a route goes: `0-0-0-0-0`. */
export const destinationRole = (to: string): string =>
  to.replaceAll(/[./]/g, '-').replaceAll('::', 'any').replaceAll(':', '-')

/** The gateways, route tables and routes of a plain VPC. */
export const plainRoutes = (
  child: MakeChild,
  vpc: Vpc,
  settings: VpcSettings,
  subnets: ReadonlyMap<string, Subnet>,
  label: (role: string) => Input<Record<string, Input<string>>>,
) => {
  const made: Resource[] = []
  const internet = settings.internetGateway
    ? child(InternetGateway, 'internet-gateway', { vpcId: vpc.id, tags: label('internet') })
    : undefined
  const egress = settings.egressOnlyGateway
    ? child(EgressOnlyInternetGateway, 'egress-only-gateway', { vpcId: vpc.id, tags: label('egress') })
    : undefined
  const after = internet === undefined ? {} : { dependsOn: [internet] }
  const nats = new Map(
    Object.entries(settings.natGateways).map(([name, { subnet, allocationId }]) => [
      name,
      child(
        NatGateway,
        `nat-${name}`,
        {
          subnetId: subnets.get(subnet)?.id,
          allocationId:
            allocationId ??
            child(Eip, `address-${name}`, { domain: 'vpc', tags: label(`nat-${name}`) }, after).allocationId,
          tags: label(`nat-${name}`),
        },
        after,
      ),
    ]),
  )
  const target = ({ to, via }: RouteSetting): Omit<RouteArgs, 'routeTableId'> => ({
    ...(to.startsWith('pl-')
      ? { destinationPrefixListId: to }
      : isIpv6(to)
        ? { destinationIpv6CidrBlock: to }
        : { destinationCidrBlock: to }),
    ...(via === 'internet'
      ? { gatewayId: internet?.id }
      : via === 'egressOnly'
        ? { egressOnlyGatewayId: egress?.id }
        : {
            natGatewayId: via.nat === undefined ? undefined : nats.get(via.nat)?.id,
            vpcPeeringConnectionId: via.peering,
            transitGatewayId: via.transitGateway,
            networkInterfaceId: via.networkInterface,
            vpcEndpointId: via.gatewayEndpoint,
          }),
  })
  const tables = new Map(
    Object.entries(settings.routeTables).map(([name, { routes }]) => {
      const table = child(RouteTable, `routes-${name}`, { vpcId: vpc.id, tags: label(name) })
      for (const route of routes) {
        made.push(
          child(Route, `route-${name}-${destinationRole(route.to)}`, { routeTableId: table.id, ...target(route) }),
        )
      }
      return [name, table]
    }),
  )
  for (const [name, subnet] of subnets) {
    const table = tables.get(settings.subnets[name]?.routeTable ?? '')
    if (table !== undefined) {
      made.push(child(RouteTableAssociation, `association-${name}`, { subnetId: subnet.id, routeTableId: table.id }))
    }
  }
  return { tables, nats, made }
}
