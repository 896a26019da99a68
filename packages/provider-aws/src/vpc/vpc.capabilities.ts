import type { Output, Resource } from '@pulumi/pulumi'

/** How far a subnet reaches: to and from the internet, out through NAT, or nowhere. */
export type Tier = 'public' | 'private' | 'isolated'

/** A VPC and its subnets, whoever made it: a secure VPC, a plain one, another stack. */
export interface AwsNetwork {
  /** The key it has in configuration; of another stack's, the name of the export. */
  readonly name: string
  /** The name of its provider; not there where another stack made it. */
  readonly provider?: string
  /** The region it lies in; not there where another stack made it. */
  readonly region?: string
  readonly vpcId: Output<string>
  readonly cidr: Output<string>
  /** Ids of the subnets of a tier, in the order of their zones; none where it has no such tier. */
  readonly subnetIds: Readonly<Record<Tier, Output<readonly string[]>>>
  /** How many subnets a tier has; not there where another stack made them. */
  readonly subnetCounts?: Readonly<Record<Tier, number>>
  /** The id of a subnet by its name, such as `private-a`. The run fails where there is none of that name. */
  readonly subnetId: (name: string) => Output<string>
  /** Names of its subnets; not there where another stack made them. */
  readonly subnetNames?: readonly string[]
  /** Ids of the route tables of a tier. */
  readonly routeTableIds: Readonly<Record<Tier, Output<readonly string[]>>>
  /** What must exist before anything in it reaches others: routes, gateways, endpoints. */
  readonly ready: readonly Resource[]
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    readonly 'aws.network': AwsNetwork
  }
}
