import { EgressOnlyInternetGateway } from '@pulumi/aws/ec2/egressOnlyInternetGateway.js'
import type { InternetGateway } from '@pulumi/aws/ec2/internetGateway.js'
import { Route } from '@pulumi/aws/ec2/route.js'
import type { RouteArgs } from '@pulumi/aws/ec2/route.js'
import { RouteTable } from '@pulumi/aws/ec2/routeTable.js'
import { RouteTableAssociation } from '@pulumi/aws/ec2/routeTableAssociation.js'
import type { Subnet } from '@pulumi/aws/ec2/subnet.js'
import type { Vpc } from '@pulumi/aws/ec2/vpc.js'
import type { Input, Resource } from '@pulumi/pulumi'
import type { MakeChild } from './make-child.ts'
import type { Nat } from './nat-gateways.ts'
import type { SecureVpcSettings } from './secure-vpc-settings.ts'
import type { NetworkRouteTable, Tier } from './vpc.capabilities.ts'
import type { Zone } from './zones.ts'

interface Parts {
  readonly vpc: Vpc
  readonly gateway: InternetGateway | undefined
  readonly nats: readonly Nat[]
  readonly subnets: readonly {
    readonly name: string
    readonly tier: Tier
    readonly zone: Zone
    readonly resource: Subnet
  }[]
  readonly zones: readonly Zone[]
  readonly settings: SecureVpcSettings
  readonly label: (role: string) => Input<Record<string, Input<string>>>
}

const everywhere = '0.0.0.0/0'
const everywhere6 = '::/0'

/**
 * Where traffic goes: one table for public and one for isolated subnets, and one for private subnets in each zone,
 * whether there is NAT or not, so that a change of NAT only moves a route.
 */
export const routes = (
  child: MakeChild,
  { vpc, gateway, nats, subnets, zones, settings, label }: Parts,
): { readonly tables: readonly NetworkRouteTable[]; readonly made: readonly Resource[] } => {
  const tables: NetworkRouteTable[] = []
  const made: Resource[] = []
  const table = (tier: Tier, name: string, of: Parts['subnets']): RouteTable => {
    const resource = child(RouteTable, `routes-${name}`, { vpcId: vpc.id, tags: label(name) })
    tables.push({ name, tier, id: resource.id })
    for (const subnet of of) {
      made.push(
        child(RouteTableAssociation, `association-${subnet.name}`, {
          subnetId: subnet.resource.id,
          routeTableId: resource.id,
        }),
      )
    }
    return resource
  }
  const route = (role: string, to: RouteTable, target: Omit<RouteArgs, 'routeTableId'>): void => {
    made.push(child(Route, role, { routeTableId: to.id, ...target }))
  }
  const of = (tier: Tier) => subnets.filter((subnet) => subnet.tier === tier)

  if (gateway !== undefined) {
    const open = table('public', 'public', of('public'))
    route('route-public', open, { destinationCidrBlock: everywhere, gatewayId: gateway.id })
    if (settings.ipv6) {
      route('route6-public', open, { destinationIpv6CidrBlock: everywhere6, gatewayId: gateway.id })
    }
  }
  if (settings.tiers.includes('private')) {
    const out = settings.ipv6
      ? child(EgressOnlyInternetGateway, 'egress-only-gateway', { vpcId: vpc.id, tags: label('egress') })
      : undefined
    const privates = of('private')
    for (const zone of zones) {
      const name = `private-${zone.name}`
      const own = table(
        'private',
        name,
        privates.filter((subnet) => subnet.zone === zone),
      )
      const nat = nats.find((each) => each.zone === zone) ?? nats[0]
      if (nat !== undefined) {
        route(`route-${name}`, own, { destinationCidrBlock: everywhere, natGatewayId: nat.gateway.id })
      }
      if (out !== undefined) {
        route(`route6-${name}`, own, { destinationIpv6CidrBlock: everywhere6, egressOnlyGatewayId: out.id })
      }
    }
  }
  if (settings.tiers.includes('isolated')) table('isolated', 'isolated', of('isolated'))
  return { tables, made }
}
