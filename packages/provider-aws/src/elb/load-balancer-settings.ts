import type { WrittenReference } from '@konductor/core/config'
import type { Placement } from '../provider/placement.ts'
import { mergeTags } from '../tags/merge-tags.ts'
import type { Listener, ListenerRule } from './listener.config.ts'
import type { DefaultLoadBalancer, LoadBalancer } from './load-balancer.config.ts'

/** A listener with every default in place. */
export interface ListenerSettings {
  readonly port: number
  readonly protocol: 'HTTPS' | 'HTTP' | 'TLS' | 'TCP' | 'UDP' | 'TCP_UDP'
  readonly certificateArns: readonly string[]
  readonly sslPolicy: string
  readonly action: ActionSettings
  readonly rules: Readonly<Record<string, ListenerRule>>
}

/** What becomes of a request. */
export type ActionSettings = Pick<Listener, 'targetGroup' | 'targetGroups' | 'redirect' | 'respond'>

/** A load balancer with every default in place. */
export interface LoadBalancerSettings extends Pick<
  LoadBalancer,
  | 'name'
  | 'network'
  | 'vpc'
  | 'vpcId'
  | 'subnetIds'
  | 'allowFrom'
  | 'securityGroupIds'
  | 'idleTimeoutSeconds'
  | 'webAclArn'
> {
  readonly provider: string
  readonly region?: string
  readonly type: 'application' | 'network'
  readonly internal: boolean
  readonly tier: 'public' | 'private' | 'isolated'
  readonly securityGroups: readonly WrittenReference[]
  readonly accessLogs: Exclude<LoadBalancer['accessLogs'], undefined>
  readonly deletionProtection: boolean
  readonly dropInvalidHeaders: boolean
  readonly desyncMitigation: 'defensive' | 'strictest' | 'monitor'
  readonly crossZone: boolean
  readonly listeners: Readonly<Record<string, ListenerSettings>>
  readonly tags: Readonly<Record<string, string>>
}

const soundPolicy = 'ELBSecurityPolicy-TLS13-1-2-2021-06'

const redirect = { protocol: 'HTTPS', port: 443, permanent: true } as const

type Placed = Pick<Placement, 'provider' | 'region'>

/** The settings of a load balancer over what all have. */
export const loadBalancerSettings = (
  own: LoadBalancer,
  defaults: DefaultLoadBalancer,
  { provider, region }: Placed,
): LoadBalancerSettings => {
  const { type, name, network, vpc, vpcId, subnetIds, allowFrom, securityGroupIds, securityGroups = [] } = own
  const both = { ...defaults, ...own }
  const { internal = true, idleTimeoutSeconds, webAclArn } = both
  return {
    provider,
    ...(region === undefined ? {} : { region }),
    type,
    internal,
    tier: own.tier ?? (internal ? 'private' : 'public'),
    securityGroups,
    accessLogs: both.accessLogs ?? true,
    deletionProtection: both.deletionProtection ?? true,
    dropInvalidHeaders: both.dropInvalidHeaders ?? true,
    desyncMitigation: both.desyncMitigation ?? 'defensive',
    crossZone: both.crossZone ?? true,
    listeners: listenersOf(own, both.sslPolicy ?? soundPolicy),
    tags: mergeTags(defaults.tags, own.tags),
    ...(name === undefined ? {} : { name }),
    ...(network === undefined ? {} : { network }),
    ...(vpc === undefined ? {} : { vpc }),
    ...(vpcId === undefined ? {} : { vpcId }),
    ...(subnetIds === undefined ? {} : { subnetIds }),
    ...(allowFrom === undefined ? {} : { allowFrom }),
    ...(securityGroupIds === undefined ? {} : { securityGroupIds }),
    ...(idleTimeoutSeconds === undefined ? {} : { idleTimeoutSeconds }),
    ...(webAclArn === undefined ? {} : { webAclArn }),
  }
}

const listenersOf = (own: LoadBalancer, sslPolicy: string): LoadBalancerSettings['listeners'] => {
  const written: Readonly<Record<string, Listener>> =
    own.listeners ?? (own.type === 'application' ? { https: {} } : { tls: {} })
  const http: Readonly<Record<string, Listener>> = own.redirectHttp === true ? { http: { redirect } } : {}
  return Object.fromEntries(
    Object.entries({ ...http, ...written }).map(([key, listener]) => [key, listenerOf(listener, own, sslPolicy)]),
  )
}

const listenerOf = (
  { port, protocol: written, certificateArn, certificateArns = [], rules = {}, ...listener }: Listener,
  own: LoadBalancer,
  sslPolicy: string,
): ListenerSettings => {
  const { targetGroup, targetGroups, redirect: elsewhere, respond } = listener
  // A redirect to HTTPS is what a listener without TLS is for.
  const plain = elsewhere !== undefined && port !== 443 && Object.keys(rules).length === 0
  const protocol = written ?? (own.type === 'network' ? 'TLS' : plain ? 'HTTP' : 'HTTPS')
  const isEncrypted = protocol === 'HTTPS' || protocol === 'TLS'
  const certificate = certificateArn ?? own.certificateArn
  const said = [targetGroup, targetGroups, elsewhere, respond].some((action) => action !== undefined)
  const action: ActionSettings = said
    ? {
        ...(targetGroup === undefined ? {} : { targetGroup }),
        ...(targetGroups === undefined ? {} : { targetGroups }),
        ...(elsewhere === undefined ? {} : { redirect: elsewhere }),
        ...(respond === undefined ? {} : { respond }),
      }
    : own.targetGroup === undefined
      ? { respond: { status: 404, type: 'text/plain' } }
      : { targetGroup: own.targetGroup }
  return {
    port: port ?? (protocol === 'HTTP' ? 80 : 443),
    protocol,
    certificateArns: isEncrypted ? [...(certificate === undefined ? [] : [certificate]), ...certificateArns] : [],
    sslPolicy: listener.sslPolicy ?? sslPolicy,
    action,
    rules,
  }
}

/** A reference as a key that tells it from others. */
export const referenceKey = (written: WrittenReference): string =>
  typeof written === 'string' ? written : `${written.stack} ${written.export}`

/** Every target group that the listeners and rules of a load balancer name, each once, in the order they are named. */
export const namedTargetGroups = ({
  listeners,
}: Pick<LoadBalancerSettings, 'listeners'>): readonly {
  readonly written: WrittenReference
  readonly below: readonly string[]
}[] => {
  const found = new Map<string, { readonly written: WrittenReference; readonly below: readonly string[] }>()
  const take = (written: WrittenReference, below: readonly string[]): void => {
    const key = referenceKey(written)
    if (!found.has(key)) found.set(key, { written, below })
  }
  const of = ({ targetGroup, targetGroups }: ActionSettings, below: readonly string[]): void => {
    if (targetGroup !== undefined) take(targetGroup, [...below, 'targetGroup'])
    for (const key of Object.keys(targetGroups ?? {})) take(key, [...below, 'targetGroups', key])
  }
  for (const [key, { action, rules }] of Object.entries(listeners)) {
    of(action, ['listeners', key])
    for (const [name, rule] of Object.entries(rules)) of(rule, ['listeners', key, 'rules', name])
  }
  return [...found.values()]
}
