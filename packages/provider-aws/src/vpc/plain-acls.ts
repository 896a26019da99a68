import { NetworkAcl } from '@pulumi/aws/ec2/networkAcl.js'
import type { Subnet } from '@pulumi/aws/ec2/subnet.js'
import type { Vpc } from '@pulumi/aws/ec2/vpc.js'
import type { Input } from '@pulumi/pulumi'
import { isIpv6 } from '../ec2/cidr.ts'
import { portsOf } from './acl-faults.ts'
import type { MakeChild } from './make-child.ts'
import type { VpcSettings } from './vpc-args.ts'
import type { AclRuleSetting } from './vpc-parts.config.ts'

const protocols = { all: '-1', icmp: '1', tcp: '6', udp: '17' } as const

const ruleOf = (rule: AclRuleSetting) => {
  const [fromPort, toPort] = portsOf(rule)
  return {
    ruleNo: rule.number,
    action: rule.action,
    protocol: protocols[rule.protocol],
    fromPort,
    toPort,
    ...(rule.protocol === 'icmp' ? { icmpType: -1, icmpCode: -1 } : {}),
    ...(isIpv6(rule.cidr) ? { ipv6CidrBlock: rule.cidr } : { cidrBlock: rule.cidr }),
  }
}

/** The network ACLs of a plain VPC, with the subnets that name them. */
export const plainAcls = (
  child: MakeChild,
  vpc: Vpc,
  { networkAcls, subnets }: VpcSettings,
  made: ReadonlyMap<string, Subnet>,
  label: (role: string) => Input<Record<string, Input<string>>>,
): readonly NetworkAcl[] =>
  Object.entries(networkAcls).map(([name, { ingress, egress }]) =>
    child(NetworkAcl, `acl-${name}`, {
      vpcId: vpc.id,
      subnetIds: [...made].flatMap(([key, { id }]) => (subnets[key]?.networkAcl === name ? [id] : [])),
      ingress: ingress.map(ruleOf),
      egress: egress.map(ruleOf),
      tags: label(name),
    }),
  )
