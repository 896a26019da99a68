import * as ec2 from '@pulumi/aws/ec2/index.js'
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
  vpc: ec2.Vpc,
  settings: VpcSettings,
  subnets: ReadonlyMap<string, ec2.Subnet>,
  label: (role: string) => Input<Record<string, Input<string>>>,
) => {
  const made: Resource[] = []
  const internet = settings.internetGateway
    ? child(ec2.InternetGateway, 'internet-gateway', { vpcId: vpc.id, tags: label('internet') })
    : undefined
  const egress = settings.egressOnlyGateway
    ? child(ec2.EgressOnlyInternetGateway, 'egress-only-gateway', { vpcId: vpc.id, tags: label('egress') })
    : undefined
  const after = internet === undefined ? {} : { dependsOn: [internet] }
  const nats = new Map(
    Object.entries(settings.natGateways).map(([name, { subnet, allocationId }]) => [
      name,
      child(
        ec2.NatGateway,
        `nat-${name}`,
        {
          subnetId: subnets.get(subnet)?.id,
          allocationId:
            allocationId ??
            child(ec2.Eip, `address-${name}`, { domain: 'vpc', tags: label(`nat-${name}`) }, after).allocationId,
          tags: label(`nat-${name}`),
        },
        after,
      ),
    ]),
  )
  const target = ({ to, via }: RouteSetting): Omit<ec2.RouteArgs, 'routeTableId'> => ({
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
      const table = child(ec2.RouteTable, `routes-${name}`, { vpcId: vpc.id, tags: label(name) })
      for (const route of routes) {
        made.push(
          child(ec2.Route, `route-${name}-${destinationRole(route.to)}`, { routeTableId: table.id, ...target(route) }),
        )
      }
      return [name, table]
    }),
  )
  for (const [name, subnet] of subnets) {
    const table = tables.get(settings.subnets[name]?.routeTable ?? '')
    if (table !== undefined) {
      made.push(
        child(ec2.RouteTableAssociation, `association-${name}`, { subnetId: subnet.id, routeTableId: table.id }),
      )
    }
  }
  return { tables, nats, made }
}
