import type { Input } from '@pulumi/pulumi'
import { isIpv6 } from './cidr.ts'
import { portRange } from './port-range.ts'
import type { IngressArgs, PeerArgs } from './security-group-args.ts'

type Rule = Omit<IngressArgs, 'from'>

const wire = { tcp: 'tcp', udp: 'udp', icmp: 'icmp', icmpv6: 'icmpv6', all: '-1' } as const

/** The ports of a rule as EC2 takes them: of ICMP all types and codes, of everything none. */
const portArgs = ({
  protocol = 'tcp',
  ports = 'all',
}: Rule): { readonly fromPort?: number; readonly toPort?: number } => {
  if (protocol === 'all') return {}
  if (protocol === 'icmp' || protocol === 'icmpv6') return { fromPort: -1, toPort: -1 }
  const [fromPort, toPort] = portRange(ports)
  return { fromPort, toPort }
}

const spoken = ({ protocol = 'tcp', ports }: Rule): string =>
  protocol === 'all' ? 'everything' : ports === undefined ? protocol : `${protocol} ${ports}`

const named = ({ cidr, vpcCidr, groupId, prefixListId }: PeerArgs): string =>
  cidr ??
  (vpcCidr !== undefined
    ? 'the network'
    : groupId !== undefined
      ? 'a security group'
      : prefixListId !== undefined
        ? 'a prefix list'
        : 'the group itself')

const peerArgs = (securityGroupId: Input<string>, { cidr, vpcCidr, groupId, prefixListId }: PeerArgs) => {
  if (cidr !== undefined) return isIpv6(cidr) ? { cidrIpv6: cidr } : { cidrIpv4: cidr }
  if (vpcCidr !== undefined) return { cidrIpv4: vpcCidr }
  if (prefixListId !== undefined) return { prefixListId }
  return { referencedSecurityGroupId: groupId ?? securityGroupId }
}

/** A rule in the words of the SDK. */
export const ruleArgs = (securityGroupId: Input<string>, rule: Rule, way: 'from' | 'to', peer: PeerArgs) => ({
  securityGroupId,
  description: rule.description ?? `${spoken(rule)} ${way} ${named(peer)}`,
  ipProtocol: wire[rule.protocol ?? 'tcp'],
  ...portArgs(rule),
  ...peerArgs(securityGroupId, peer),
})
