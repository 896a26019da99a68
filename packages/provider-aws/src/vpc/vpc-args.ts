import type { ClosedOf } from '@konductor/core/config'
import type { Input } from '@pulumi/pulumi'
import type { Regional } from '../provider/regional-component.ts'
import type { FlowLogArgs } from './flow-log-args.ts'
import type { vpcPartProperties } from './vpc-parts.config.ts'

/** The parts of a plain VPC, each with its defaults in place. */
export type VpcParts = ClosedOf<typeof vpcPartProperties>

/** What a {@link Vpc} is made from. */
export interface VpcArgs extends Regional, Partial<VpcParts> {
  /** Its block of addresses, /16 to /28. */
  readonly cidr: string
  /** Where flow logs go; `false` gives up EC2.6. @default CloudWatch, for a year, with a key of its own */
  readonly flowLogs?: FlowLogArgs | false | undefined
  /** Leaves the default security group as AWS makes it; gives up EC2.2. @default false */
  readonly openDefaultSecurityGroup?: boolean | undefined
  /** What its provider's region is. @default AWS is asked */
  readonly providerRegion?: string | undefined
  /** What its tag `Name` says, and those of its parts begin with. @default the logical name */
  readonly nameTag?: string | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
  /** Account id. @default the provider's own, which AWS is asked for */
  readonly account?: Input<string> | undefined
  /** What ARNs of the account start with. @default that of the provider's own account, else `aws` */
  readonly partition?: string | undefined
}

/** A plain VPC with every default in place. */
export interface VpcSettings extends VpcParts {
  readonly cidr: string
  readonly flowLogs: FlowLogArgs | false
  readonly openDefaultSecurityGroup: boolean
}

/** What is said of a plain VPC, over what all of them are. */
export const vpcSettings = (said: Omit<VpcArgs, 'tags'>): VpcSettings => ({
  cidr: said.cidr,
  secondaryCidrs: said.secondaryCidrs ?? [],
  ipv6: said.ipv6 ?? false,
  tenancy: said.tenancy ?? 'default',
  dnsSupport: said.dnsSupport ?? true,
  dnsHostnames: said.dnsHostnames ?? true,
  internetGateway: said.internetGateway ?? false,
  egressOnlyGateway: said.egressOnlyGateway ?? false,
  subnets: said.subnets ?? {},
  routeTables: said.routeTables ?? {},
  natGateways: said.natGateways ?? {},
  networkAcls: said.networkAcls ?? {},
  endpoints: said.endpoints ?? {},
  flowLogs: said.flowLogs ?? {},
  openDefaultSecurityGroup: said.openDefaultSecurityGroup ?? false,
})

/** Whether an endpoint is one that costs nothing and stands in route tables. */
export const isGateway = ({ type, service }: VpcParts['endpoints'][string]): boolean =>
  type === undefined ? service === 's3' || service === 'dynamodb' : type === 'gateway'
