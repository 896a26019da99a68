import type { Output, Resource } from '@pulumi/pulumi'

/** How far a subnet reaches: to and from the internet, out through NAT, or nowhere. */
export type Tier = 'public' | 'private' | 'isolated'

/** A subnet of a network that this run makes. */
export interface NetworkSubnet {
  /** Its name within the network: `private-a`. */
  readonly name: string
  readonly tier: Tier
  /** Its zone as configuration names it: a letter, or a zone id. */
  readonly zone: string
  readonly cidr: string
  readonly id: Output<string>
}

/** A route table of a network that this run makes. */
export interface NetworkRouteTable {
  /** Its name within the network: `private-a`. */
  readonly name: string
  readonly tier: Tier
  readonly id: Output<string>
}

/** A VPC and its subnets, whoever made it: a secure VPC, a plain one, another stack. */
export interface AwsNetwork {
  /** The key it has in configuration; not there where another stack made it. */
  readonly name?: string
  /** The name of its provider; not there where another stack made it. */
  readonly provider?: string
  /** The region it lies in; not there where another stack made it. */
  readonly region?: string
  readonly vpcId: Output<string>
  readonly cidr: Output<string>
  /** Ids of the subnets of a tier, in the order of their zones; none where it has no such tier. */
  readonly subnetIds: Readonly<Record<Tier, Output<readonly string[]>>>
  /** The id of a subnet by its name, such as `private-a`. The run fails where there is none of that name. */
  readonly subnetId: (name: string) => Output<string>
  /** Ids of the route tables of a tier. */
  readonly routeTableIds: Readonly<Record<Tier, Output<readonly string[]>>>
  /** The addresses that its NAT gateways have outside, in the order of their names: what others let in; none without NAT. */
  readonly natPublicIps: Output<readonly string[]>
  /** Its subnets as plain data; not there where another stack made them. */
  readonly subnets?: readonly NetworkSubnet[]
  /** Its route tables as plain data; not there where another stack made them. */
  readonly routeTables?: readonly NetworkRouteTable[]
  /** What must exist before anything in it reaches others: routes, gateways, endpoints. */
  readonly ready: readonly Resource[]
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    readonly 'aws.network': AwsNetwork
  }
}
