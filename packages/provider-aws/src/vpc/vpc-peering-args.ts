import type { Input, ProviderResource } from '@pulumi/pulumi'
import type { Regional } from '../provider/regional-component.ts'

/** A route table that gets routes to the other side. */
export interface PeeredTable {
  /** Its name within the network: what the route is called by. */
  readonly name: string
  readonly id: Input<string>
}

/** A block of the other side that is reached. */
export interface PeeredBlock {
  /** Its name within the network: what the route is called by. */
  readonly name: string
  readonly cidr: string
}

/** A side of a peering: a {@link SecureVpc} is one, or a selection of its subnets and route tables. */
export interface PeeredNetwork {
  readonly vpcId: Input<string>
  /** Where routes to the other side are added. */
  readonly routeTables: readonly PeeredTable[]
  /** What the other side gets routes to. */
  readonly subnets: readonly PeeredBlock[]
}

/** What a {@link VpcPeering} is made from. */
export interface VpcPeeringArgs extends Regional {
  /** The side that asks. */
  readonly from: PeeredNetwork
  /** The side that is asked; its `routeTables` are empty where somebody else adds the routes. */
  readonly to: PeeredNetwork
  /** The account of the side that is asked. @default that of the side that asks */
  readonly peerAccount?: Input<string> | undefined
  /** The region of the side that is asked, where it is another one. */
  readonly peerRegion?: string | undefined
  /** The region that resources of the other side are made in. @default that of their provider, or of the component */
  readonly peerResourcesRegion?: string | undefined
  /**
   * Who accepts: `itself` within one account and region, a provider of the other side (or `here`, the same one in
   * another region), or somebody else. @default 'itself'
   */
  readonly accepted?: 'itself' | 'here' | 'elsewhere' | undefined
  /** The provider of the other side. @default that of the component */
  readonly peerProvider?: ProviderResource | undefined
  /** Whether names of the other side mean its private addresses. @default false */
  readonly dns?: boolean | undefined
  /** What its tag `Name` says. @default the logical name */
  readonly nameTag?: string | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
}
