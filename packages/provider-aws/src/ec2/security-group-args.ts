import type { Input } from '@pulumi/pulumi'
import type { Regional } from '../provider/regional-component.ts'
import type { Ports } from './port-range.ts'

/** The other end of a rule: one of these. */
export interface PeerArgs {
  /** A block of addresses, such as 10.0.0.0/16 or 2001:db8::/32. */
  readonly cidr?: string | undefined
  /** The block of the VPC. */
  readonly vpcCidr?: Input<string> | undefined
  /** Whatever is in this security group. */
  readonly groupId?: Input<string> | undefined
  readonly prefixListId?: Input<string> | undefined
  /** Whatever is in the group itself. */
  readonly self?: boolean | undefined
}

interface RuleArgs {
  /** @default what it lets through */
  readonly description?: string | undefined
  /** @default 'tcp' */
  readonly protocol?: 'tcp' | 'udp' | 'icmp' | 'icmpv6' | 'all' | undefined
  /** A port, a range such as `8000-8100`, or `all`; of tcp and udp only. */
  readonly ports?: Ports | undefined
  /** The name it had before: EC2 takes no rule twice, so one that is renamed without this fails. */
  readonly formerly?: string | undefined
}

/** Who may come in. */
export interface IngressArgs extends RuleArgs {
  readonly from: PeerArgs
}

/** Where those in the group may go. */
export interface EgressArgs extends RuleArgs {
  readonly to: PeerArgs
}

/** The rules of a group by name; what they are called by, their resources are called by. */
export interface RulesArgs {
  /** @default nobody may come in */
  readonly ingress?: Readonly<Record<string, IngressArgs>> | undefined
  /** @default nothing goes out */
  readonly egress?: Readonly<Record<string, EgressArgs>> | undefined
}

/** What {@link SecurityGroupRules} are made from. */
export interface SecurityGroupRulesArgs extends RulesArgs, Regional {
  readonly securityGroupId: Input<string>
}

/** What a {@link SecurityGroup} is made from. */
export interface SecurityGroupArgs extends RulesArgs, Regional {
  readonly vpcId: Input<string>
  /** What it is for; another text replaces it. @default a sentence that says that it is closed */
  readonly description?: string | undefined
  /** Name in AWS. @default the logical name and what Pulumi adds to make it unique */
  readonly name?: string | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
}
