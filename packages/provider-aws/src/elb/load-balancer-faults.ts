import type { Fault } from '@konductor/core/config'
import type { DefaultLoadBalancer, LoadBalancer } from './load-balancer.config.ts'
import { loadBalancerSettings, namedTargetGroups } from './load-balancer-settings.ts'
import { encrypted, forNetworks } from './protocols.ts'
import type { TargetGroup } from './target-group.config.ts'
import { targetGroupSettings } from './target-group-settings.ts'

interface Written {
  readonly enabled: boolean
  readonly defaultLoadBalancer: DefaultLoadBalancer
  readonly loadBalancers: Readonly<Record<string, LoadBalancer>>
  readonly targetGroups: Readonly<Record<string, TargetGroup>>
}

const nowhere = { provider: 'default' }

/** What contradicts itself in a load balancer, or between one and its target groups, each at the setting that says so. */
export const contradictions = ({ defaultLoadBalancer, loadBalancers, targetGroups }: Written): readonly Fault[] =>
  Object.entries(loadBalancers).flatMap(([key, own]) =>
    [...ofOne(own, defaultLoadBalancer), ...between(own, defaultLoadBalancer, targetGroups)].map((found) => ({
      ...found,
      below: ['loadBalancers', key, ...(found.below ?? [])],
    })),
  )

const onlyOf = {
  application: ['crossZone'],
  network: ['webAclArn', 'dropInvalidHeaders', 'desyncMitigation', 'idleTimeoutSeconds'],
} as const

const ofOne = (own: LoadBalancer, defaults: DefaultLoadBalancer): readonly Fault[] => {
  const { type, listeners, internal, allowFrom, tier } = loadBalancerSettings(own, defaults, nowhere)
  const ownGroup = own.securityGroups === undefined && own.securityGroupIds === undefined
  return [
    ...onlyOf[type].flatMap((setting) =>
      own[setting] === undefined
        ? []
        : [
            fault(
              [setting],
              `${type === 'network' ? 'a network' : 'an application'} load balancer has no ${setting}`,
              'take it out',
            ),
          ],
    ),
    ...(!internal && allowFrom === undefined && ownGroup
      ? [
          fault(
            [own.internal === undefined ? 'allowFrom' : 'internal'],
            'it is reached from the internet, and nothing says by whom',
            'add allowFrom: ["203.0.113.0/24"], or ["0.0.0.0/0", "::/0"] for everybody',
            'Missing',
          ),
        ]
      : []),
    ...(own.tier !== undefined && !internal && tier !== 'public'
      ? [
          fault(
            ['tier'],
            `what stands in the tier ${tier} is not reached from the internet`,
            'take it out, or set internal: true',
          ),
        ]
      : []),
    ...samePorts(Object.entries(listeners).map(([key, { port, protocol }]) => [key, port, protocol])),
    ...Object.entries(listeners).flatMap(([key, listener]) => {
      const { protocol, certificateArns, action } = listener
      const written = own.listeners?.[key]
      const where = written === undefined ? [] : ['listeners', key]
      const certificated = written?.certificateArn !== undefined || written?.certificateArns !== undefined
      return [
        ...(forNetworks(protocol) === (type === 'network')
          ? []
          : [
              fault(
                [...where, 'protocol'],
                `${type === 'network' ? 'a network' : 'an application'} load balancer does not speak ${protocol}`,
                `write ${type === 'network' ? 'TLS, TCP, UDP or TCP_UDP' : 'HTTPS or HTTP'}, or type: ${type === 'network' ? 'application' : 'network'}`,
              ),
            ]),
        ...(encrypted(protocol) && certificateArns.length === 0
          ? [
              fault(
                [...where, 'certificateArn'],
                `"certificateArn" is missing; ${protocol} needs a certificate`,
                'add certificateArn: the ARN of a certificate of ACM in the same region',
                'Missing',
              ),
            ]
          : []),
        ...(!encrypted(protocol) && certificated
          ? [
              fault(
                [...where, 'certificateArn'],
                `${protocol} has no certificate`,
                `take it out, or write protocol: ${type === 'network' ? 'TLS' : 'HTTPS'}`,
              ),
            ]
          : []),
        ...(type === 'network' && action.targetGroup === undefined && action.targetGroups === undefined
          ? [
              fault(
                [...where, 'targetGroup'],
                '"targetGroup" is missing; a network load balancer hands everything on',
                'add targetGroup: <name>',
                'Missing',
              ),
            ]
          : []),
        ...(type === 'network' && Object.keys(listener.rules).length > 0
          ? [
              fault(
                [...where, 'rules'],
                'a network load balancer does not read requests, so that it has no rules',
                'take them out',
              ),
            ]
          : []),
      ]
    }),
  ]
}

const samePorts = (listeners: readonly (readonly [key: string, port: number, protocol: string])[]): readonly Fault[] =>
  listeners.flatMap(([key, port, protocol], index) => {
    const other = listeners
      .slice(0, index)
      .find(([, taken, spoken]) => taken === port && (spoken === 'UDP') === (protocol === 'UDP'))
    return other === undefined
      ? []
      : [
          fault(
            ['listeners', key, 'port'],
            `the port ${port} is that of the listener ${other[0]} too`,
            'choose another',
          ),
        ]
  })

const between = (
  own: LoadBalancer,
  defaults: DefaultLoadBalancer,
  targetGroups: Written['targetGroups'],
): readonly Fault[] => {
  const settings = loadBalancerSettings(own, defaults, nowhere)
  return namedTargetGroups(settings).flatMap(({ written, below }) => {
    const target = typeof written === 'string' ? targetGroups[written] : undefined
    if (target === undefined) return []
    const { protocol } = targetGroupSettings(target, nowhere)
    const where = own.listeners === undefined ? ['targetGroup'] : below
    return forNetworks(protocol) === (settings.type === 'network')
      ? []
      : [
          fault(
            where,
            `the target group ${typeof written === 'string' ? written : ''} speaks ${protocol}, and ${settings.type === 'network' ? 'a network' : 'an application'} load balancer speaks ${settings.type === 'network' ? 'TCP, TLS or UDP' : 'HTTP or HTTPS'} to its targets`,
            `set its protocol: ${settings.type === 'network' ? 'TLS or TCP' : 'HTTPS'}`,
          ),
        ]
  })
}

const fault = (below: readonly (string | number)[], because: string, fix: string, tag = 'Contradiction'): Fault => ({
  _tag: tag,
  because,
  fix,
  below,
})
