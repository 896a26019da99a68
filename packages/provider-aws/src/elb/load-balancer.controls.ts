import type { Exception, Safeguard } from '@konductor/core/config'
import { soundPolicies } from './listener.config.ts'
import { encrypted } from './protocols.ts'

/** What decides what a listener supports. */
export interface JudgedListener {
  readonly protocol: string
  readonly sslPolicy?: string | undefined
  /** All it does is send the client elsewhere. */
  readonly redirects: boolean
}

/** The settings that decide what a load balancer supports. */
export interface JudgedLoadBalancer {
  readonly type: 'application' | 'network'
  readonly internal: boolean
  /** `false` where nobody is logged. */
  readonly accessLogs: unknown
  readonly deletionProtection: boolean
  readonly dropInvalidHeaders: boolean
  readonly desyncMitigation: string
  readonly crossZone: boolean
  readonly webAclArn?: unknown
  /** In how many zones it stands; not there where nobody knows. */
  readonly zones?: number | undefined
  readonly listeners: readonly JudgedListener[]
}

/** Whether what clients send to a listener can be read on the way. */
export const inClear = ({ protocol, redirects }: JudgedListener): boolean => !encrypted(protocol) && !redirects

/** Whether a listener takes versions or ciphers of TLS that are broken. */
export const weakTls = ({ protocol, sslPolicy }: JudgedListener): boolean =>
  encrypted(protocol) && sslPolicy !== undefined && !soundPolicies.includes(sslPolicy)

/** What a load balancer does, and the controls that ask for it. */
export const loadBalancerSafeguards: readonly Safeguard<JudgedLoadBalancer>[] = [
  {
    id: 'internal',
    does: 'is reached from its own network only',
    themes: ['network isolation'],
    evidence: [{ role: 'main', property: ['internal'], expected: { oneOf: [true] } }],
    by: ['main'],
    supports: { trivy: ['AWS-0053'] },
    lost: ({ internal }) => !internal,
    opening: { control: 'AWS-0053', below: ['internal'], what: 'it is reached from the internet' },
  },
  {
    id: 'tls',
    does: 'speaks TLS to its clients',
    themes: ['encryption in transit'],
    evidence: [{ role: 'listener-*', property: ['protocol'], expected: { oneOf: ['HTTPS', 'TLS', 'HTTP'] } }],
    by: ['listener-*'],
    supports: {
      fsbp: ['ELB.18', 'ELB.1'],
      checkov: ['CKV_AWS_2', 'CKV2_AWS_20'],
      trivy: ['AWS-0054'],
      awsguard: ['alb-http-to-https-redirection'],
    },
    lost: ({ listeners }) => listeners.some(inClear),
  },
  {
    id: 'tls-versions',
    does: 'takes TLS 1.2 and newer with sound ciphers only',
    themes: ['encryption in transit'],
    evidence: [],
    by: ['listener-*'],
    supports: { fsbp: ['ELB.17'], checkov: ['CKV_AWS_103', 'CKV2_AWS_74'], trivy: ['AWS-0047'] },
    lost: ({ listeners }) => listeners.some(weakTls),
  },
  {
    id: 'headers',
    does: 'drops headers that are no valid HTTP',
    themes: [],
    evidence: [],
    by: ['main'],
    supports: { fsbp: ['ELB.4'], checkov: ['CKV_AWS_131'], trivy: ['AWS-0052'] },
    lost: ({ type, dropInvalidHeaders }) => type === 'network' || !dropInvalidHeaders,
  },
  {
    id: 'desync',
    does: 'holds back requests that are meant to confuse',
    themes: [],
    evidence: [],
    by: ['main'],
    supports: { fsbp: ['ELB.12'], checkov: ['CKV_AWS_328'] },
    lost: ({ type, desyncMitigation }) => type === 'network' || desyncMitigation === 'monitor',
  },
  {
    id: 'access-logs',
    does: 'logs who asks for what',
    themes: ['logging'],
    evidence: [{ role: 'main', property: ['accessLogs', 'enabled'], expected: { oneOf: [true] } }],
    by: ['main'],
    supports: { fsbp: ['ELB.5'], checkov: ['CKV_AWS_91'], 'cis-aws@7.0': ['4.10'] },
    lost: ({ accessLogs }) => accessLogs === false,
    opening: { control: 'ELB.5', below: ['accessLogs'], what: 'nobody can tell afterwards who asked for what' },
  },
  {
    id: 'deletion-protection',
    does: 'cannot be deleted by mistake',
    themes: [],
    evidence: [{ role: 'main', property: ['enableDeletionProtection'], expected: { oneOf: [true] } }],
    by: ['main'],
    supports: { fsbp: ['ELB.6'], checkov: ['CKV_AWS_150'] },
    lost: ({ deletionProtection }) => !deletionProtection,
    opening: { control: 'ELB.6', below: ['deletionProtection'], what: 'whoever may delete it does so in one step' },
  },
  {
    id: 'web-acl',
    does: 'has a firewall for web requests in front of it',
    themes: ['network isolation'],
    evidence: [{ role: 'web-acl', property: ['webAclArn'], expected: { present: true } }],
    by: ['web-acl'],
    supports: { checkov: ['CKV2_AWS_28'] },
    lost: ({ webAclArn }) => webAclArn === undefined,
  },
  {
    id: 'zones',
    does: 'stands in two zones or more',
    themes: ['redundancy'],
    evidence: [],
    by: ['main'],
    supports: { fsbp: ['ELB.13'] },
    // AWS itself refuses an application load balancer in one zone.
    lost: ({ type, zones }) => type === 'network' && (zones === undefined || zones < 2),
  },
  {
    id: 'cross-zone',
    does: 'reaches the targets of every zone from each',
    themes: [],
    evidence: [],
    by: ['main'],
    supports: { checkov: ['CKV_AWS_152'] },
    lost: ({ type, crossZone }) => type === 'network' && !crossZone,
  },
]

/** What a load balancer does not do, and why. */
export const loadBalancerExceptions: readonly Exception[] = [
  {
    controls: { checkov: ['CKV2_AWS_28'] },
    reason: 'A firewall for web requests is asked for where strangers come: one that is not internal needs webAclArn.',
  },
]
