import type { Input } from '@pulumi/pulumi'
import type { Regional } from '../provider/regional-component.ts'
import type { GatewayService } from './endpoint-service.ts'
import type { FlowLogArgs } from './flow-log-args.ts'
import type { Tier } from './vpc.capabilities.ts'

/** How many NAT gateways a network has. */
export type NatMode = 'none' | 'single' | 'perZone'

/** What a {@link SecureVpc} is made from. */
export interface SecureVpcArgs extends Regional {
  /** Its block of addresses, /16 to /24. */
  readonly cidr: string
  /** How many zones, or which: letters, or zone ids such as `use1-az1`, which mean the same in every account. @default 3 */
  readonly zones?: number | readonly string[] | undefined
  /** @default all three */
  readonly tiers?: readonly Tier[] | undefined
  /** @default false */
  readonly ipv6?: boolean | undefined
  /** Which way private subnets reach the internet. @default 'single', or 'none' without a public tier */
  readonly nat?: NatMode | undefined
  /** Gateway endpoints. @default s3 and dynamodb */
  readonly gatewayEndpoints?: readonly GatewayService[] | undefined
  /** Interface endpoints, by the names of their services. @default ec2, ecr.api, ecr.dkr, logs, ssm, ssmmessages, sts */
  readonly interfaceEndpoints?: readonly string[] | undefined
  /** Where flow logs go; `false` gives up EC2.6. @default CloudWatch, for a year, with a key of its own */
  readonly flowLogs?: FlowLogArgs | false | undefined
  /** Ports that the public tier's network ACL lets in from everywhere. @default 80 and 443 */
  readonly publicPorts?: readonly number[] | undefined
  /** Blocks beyond the VPC that its network ACLs let in and out: peers, offices. @default none */
  readonly reachableFrom?: readonly string[] | undefined
  /** Network ACLs of its own for each tier; `false` leaves AWS's, which lets everything through, and gives up EC2.21. @default true */
  readonly networkAcls?: boolean | undefined
  /** Leaves the default security group as AWS makes it; gives up EC2.2. @default false */
  readonly openDefaultSecurityGroup?: boolean | undefined
  /** Gives whatever starts in a public subnet a public address; gives up EC2.15. @default false */
  readonly publicIpOnLaunch?: boolean | undefined
  /** What its provider's region is; decides the letters of zones that are counted. @default AWS is asked, and the letters are a, b, c */
  readonly providerRegion?: string | undefined
  /** What its tag `Name` says, and those of its parts begin with. @default the logical name */
  readonly nameTag?: string | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
  /** Account id. @default the provider's own, which AWS is asked for */
  readonly account?: Input<string> | undefined
  /** What ARNs of the account start with. @default that of the provider's own account, else `aws` */
  readonly partition?: string | undefined
}
