import {
  Acknowledgements,
  choice,
  closed,
  count,
  flag,
  list,
  nameRule,
  optional,
  text,
  unitReference,
  unitSettings,
  type ClosedOf,
  type Fault,
} from '@konductor/core/config'
import { isIP } from 'node:net'
import { placementProperties } from '../provider/placement.config.ts'
import { Tags } from '../tags/tags.config.ts'
import { networkFaults, networkProperties } from '../vpc/network-settings.ts'
import { Port } from './listener.config.ts'
import { forNetworks } from './protocols.ts'

/** Keys of target groups and load balancers. */
export const elbKeys = (what: string) =>
  nameRule(24, `AWS allows 32 for ${what}, of which Pulumi takes 8 to make the name unique`)

/** A name in AWS. */
export const ElbName = text({
  expected: 'at most 32 letters, digits and dashes, no dash first or last, not starting with internal-',
  pattern: /^(?!internal-)[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/,
})

const key = (what: string, where: string) =>
  unitReference({ expected: `the key of ${what} under ${where}`, pattern: /^[a-z][a-z0-9-]*$/ })

const HealthCheck = closed({
  path: optional(text({ expected: 'a path that starts with /', pattern: /^\// }), 'Path that is asked for.', {
    example: '/healthz',
  }),
  port: optional(Port, 'Port (default: that of the traffic).'),
  protocol: optional(
    choice('HTTPS', 'HTTP', 'TCP'),
    'Protocol (default: that of the traffic; TCP where that is TLS or UDP).',
  ),
  statuses: optional(
    text({ expected: 'statuses such as 200, 200-299 or 200,302', pattern: /^\d{3}([,-]\d{3})*$/ }),
    'Statuses that count as healthy (default: 200-399 of a network load balancer, 200 otherwise).',
  ),
  intervalSeconds: optional(count({ min: 5, max: 300 }), 'Seconds between two checks (default 30).'),
  timeoutSeconds: optional(count({ min: 2, max: 120 }), 'Seconds that an answer may take.'),
  healthyAfter: optional(count({ min: 2, max: 10 }), 'Good answers in a row that make a target healthy.'),
  unhealthyAfter: optional(count({ min: 2, max: 10 }), 'Bad answers in a row that make it unhealthy.'),
})

const Targets = closed({
  instances: optional(list(key('an instance', 'aws.services.ec2.instances')), 'Instances.', { example: ['web'] }),
  autoscalingGroups: optional(
    list(key('an autoscaling group', 'aws.services.ec2.autoscalingGroups')),
    'Autoscaling groups, whose instances come and go.',
  ),
  ips: optional(
    list(text({ expected: 'an address of the network, such as 10.0.1.20', pattern: /^[0-9a-f.:]+$/i }), { min: 1 }),
    'Addresses.',
  ),
  loadBalancer: optional(
    key('a load balancer', 'aws.services.elb.loadBalancers'),
    'An application load balancer behind a network load balancer.',
  ),
})

/** What can be said of a target group. */
export const targetGroupProperties = {
  name: optional(ElbName, 'Name in AWS (default: its key and what Pulumi adds to make it unique).'),
  ...placementProperties,
  network: networkProperties.network,
  vpc: networkProperties.vpc,
  vpcId: networkProperties.vpcId,
  type: optional(
    choice('instance', 'ip', 'alb'),
    'What the targets are (default: as targets says; instance where it says nothing).',
  ),
  port: optional(Port, 'Port of the targets (default 443).'),
  protocol: optional(
    choice('HTTPS', 'HTTP', 'TLS', 'TCP', 'UDP', 'TCP_UDP'),
    'Protocol that the targets speak (default HTTPS; TCP to an application load balancer).',
  ),
  protocolVersion: optional(choice('HTTP1', 'HTTP2', 'GRPC'), 'Version of HTTP (default HTTP1).'),
  healthCheck: optional(HealthCheck, 'How it is known that a target works.'),
  deregistrationSeconds: optional(
    count({ min: 0, max: 3600 }),
    'Seconds that requests under way have left when a target goes (default 300).',
  ),
  slowStartSeconds: optional(count({ min: 30, max: 900 }), 'Seconds in which a new target gets its share slowly.'),
  algorithm: optional(
    choice('round_robin', 'least_outstanding_requests', 'weighted_random'),
    'Which target gets the next request (default round_robin).',
  ),
  stickiness: optional(
    closed({
      seconds: optional(
        count({ min: 1, max: 604_800 }),
        'Seconds that a client stays with its target (default 86400).',
      ),
      cookie: optional(text(), "Cookie of the application that it goes by (default: the load balancer's own)."),
    }),
    'Keeps a client with its target.',
    { example: {} },
  ),
  preserveClientIp: optional(flag(), 'Whether targets of a network load balancer see the address of the client.'),
  targets: optional(Targets, 'Who answers.', { example: { instances: ['web'] } }),
  tags: optional(Tags, 'Tags on the target group, beside those of the provider.'),
  acknowledge: optional(Acknowledgements, 'What is opened on purpose, and why, by control.'),
  ...unitSettings(['main', '[a-z][a-z0-9-]*']),
} as const

export type TargetGroup = ClosedOf<typeof targetGroupProperties>

/** A target group: who answers the requests that a load balancer takes. */
export const TargetGroup = closed(targetGroupProperties, (group) => faults(group))

const faults = (group: TargetGroup): readonly Fault[] => {
  const { targets = {}, type, protocol, protocolVersion, healthCheck, stickiness } = group
  const kinds = (['instances', 'autoscalingGroups', 'ips', 'loadBalancer'] as const).filter(
    (setting) => targets[setting] !== undefined,
  )
  const other = kinds.find((kind) => typeOf(kind) !== (type ?? typeOf(kinds[0] ?? kind)))
  const slow =
    healthCheck?.timeoutSeconds !== undefined && healthCheck.timeoutSeconds >= (healthCheck.intervalSeconds ?? 30)
  return [
    ...networkFaults(group, 'vpc'),
    ...(targets.ips ?? []).flatMap((ip, index) =>
      isIP(ip) > 0
        ? []
        : [
            {
              _tag: 'Malformed',
              because: `expected an address of the network, such as 10.0.1.20, found ${JSON.stringify(ip)}`,
              fix: 'write one address',
              below: ['targets', 'ips', index],
            },
          ],
    ),
    ...(other === undefined
      ? []
      : [
          fault(
            ['targets', other],
            `${type === undefined ? `${kinds[0]} and ${other}` : `type: ${type} and ${other}`} are different kinds of targets, and a target group has one`,
            'make a target group for each kind',
          ),
        ]),
    ...(protocolVersion !== undefined && protocol !== undefined && forNetworks(protocol)
      ? [fault(['protocolVersion'], `${protocol} has no version of HTTP`, 'take it out, or set protocol: HTTPS')]
      : []),
    ...(slow
      ? [
          fault(
            ['healthCheck', 'timeoutSeconds'],
            'an answer may not take as long as until the next check',
            'choose fewer seconds than intervalSeconds, which is 30 where it is not written',
          ),
        ]
      : []),
    ...(stickiness?.cookie !== undefined && protocol !== undefined && forNetworks(protocol)
      ? [fault(['stickiness', 'cookie'], `${protocol} has no cookies`, 'take it out')]
      : []),
  ]
}

const typeOf = (kind: string): 'instance' | 'ip' | 'alb' =>
  kind === 'ips' ? 'ip' : kind === 'loadBalancer' ? 'alb' : 'instance'

const fault = (below: readonly string[], because: string, fix: string): Fault => ({
  _tag: 'Contradiction',
  because,
  fix,
  below,
})
