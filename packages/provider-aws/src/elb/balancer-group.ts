import type { Input } from '@pulumi/pulumi'
import type { PeerArgs, SecurityGroupArgs } from '../ec2/security-group-args.ts'
import type { SecureLoadBalancerArgs } from './load-balancer-args.ts'

/**
 * The security group of a load balancer: whoever is allowed may come to its listeners, and it may go to the ports of its
 * targets in its own network.
 *
 * @param networkCidr The range of that network.
 */
export const balancerGroup = (args: SecureLoadBalancerArgs, networkCidr: Input<string>): SecurityGroupArgs => {
  const { listeners, allowFrom, targetPorts } = args
  const sources: readonly (readonly [key: string, peer: PeerArgs])[] = allowFrom?.map((cidr) => [
    sourceName(cidr),
    { cidr },
  ]) ?? [['network', { vpcCidr: networkCidr }]]
  return {
    vpcId: args.vpcId,
    ingress: Object.fromEntries(
      Object.entries(listeners).flatMap(([key, { port, protocol }]) =>
        sources.flatMap(([source, from]) =>
          transports(protocol).map((transport) => [
            [key, ...(transport === 'tcp' ? [] : [transport]), 'from', source].join('-'),
            {
              description: `Clients of the listener ${key}`,
              protocol: transport,
              ports: port,
              from,
            },
          ]),
        ),
      ),
    ),
    egress: Object.fromEntries(
      (targetPorts === undefined ? (['all'] as const) : targetPorts).map((ports) => [
        `targets-${ports}`,
        { description: 'Targets', protocol: 'tcp' as const, ports, to: { vpcCidr: networkCidr } },
      ]),
    ),
  }
}

const transports = (protocol: string): readonly ('tcp' | 'udp')[] =>
  protocol === 'UDP' ? ['udp'] : protocol === 'TCP_UDP' ? ['tcp', 'udp'] : ['tcp']

/** What a source is called in the names of its rules. */
const sourceName = (cidr: string): string =>
  cidr === '0.0.0.0/0' ? 'anywhere' : cidr === '::/0' ? 'anywhere-ipv6' : cidr.replaceAll(/[./:]+/g, '-')
