import { openingsOf, type Opening } from '@konductor/core/config'
import {
  inClear,
  loadBalancerSafeguards,
  weakTls,
  type JudgedListener,
  type JudgedLoadBalancer,
} from './load-balancer.controls.ts'
import type { LoadBalancerSettings } from './load-balancer-settings.ts'

/** Where it is said what all load balancers have. */
export const defaultsAt = 'aws.services.elb.defaultLoadBalancer'

/**
 * The settings that decide what a load balancer supports.
 *
 * @param zones In how many zones it stands, where that is known of its network.
 */
export const judged = (settings: LoadBalancerSettings, zones = settings.subnetIds?.length): JudgedLoadBalancer => ({
  ...settings,
  zones,
  listeners: Object.values(settings.listeners).map(judgedListener),
})

const judgedListener = ({
  protocol,
  sslPolicy,
  action,
  rules,
}: LoadBalancerSettings['listeners'][string]): JudgedListener => ({
  protocol,
  sslPolicy,
  redirects: action.redirect !== undefined && Object.values(rules).every(({ redirect }) => redirect !== undefined),
})

const anywhere = ['0.0.0.0/0', '::/0']

/** What a load balancer can open, and whether it does. */
export const loadBalancerOpenings = (settings: LoadBalancerSettings): readonly Opening[] => {
  const { type, listeners, internal, webAclArn, allowFrom = [] } = settings
  const each = Object.entries(listeners)
  const strangers = each.find(
    ([, { port }]) => allowFrom.some((cidr) => anywhere.includes(cidr)) && ![80, 443].includes(port),
  )
  const plain = each.find(([, listener]) => inClear(judgedListener(listener)))
  const weak = each.find(([, listener]) => weakTls(judgedListener(listener)))
  return [
    ...openingsOf(loadBalancerSafeguards, judged(settings)),
    {
      control: 'ELB.18',
      open: plain !== undefined,
      below: plain === undefined ? ['listeners'] : ['listeners', plain[0]],
      what: `what clients send to the listener ${plain?.[0] ?? ''} can be read on the way`,
    },
    {
      control: 'ELB.17',
      open: weak !== undefined,
      below: weak === undefined ? ['listeners'] : ['listeners', weak[0]],
      what: `the listener ${weak?.[0] ?? ''} takes versions or ciphers of TLS that are broken`,
    },
    {
      control: 'EC2.18',
      open: strangers !== undefined,
      below: ['allowFrom'],
      what: `everybody may come to the port ${strangers?.[1].port ?? ''}, which is none of the web`,
    },
    ...(type === 'network'
      ? []
      : [
          {
            control: 'CKV2_AWS_28',
            open: !internal && webAclArn === undefined,
            below: ['internal'],
            what: 'strangers reach it without a firewall for web requests (webAclArn) in between',
          },
          {
            control: 'ELB.4',
            open: !settings.dropInvalidHeaders,
            below: ['dropInvalidHeaders'],
            what: 'headers that are no valid HTTP reach the targets',
          },
          {
            control: 'ELB.12',
            open: settings.desyncMitigation === 'monitor',
            below: ['desyncMitigation'],
            what: 'requests that are meant to confuse reach the targets',
          },
        ]),
  ]
}
