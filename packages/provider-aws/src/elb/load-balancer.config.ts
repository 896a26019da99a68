import {
  Acknowledgements,
  choice,
  closed,
  count,
  defaulted,
  flag,
  list,
  named,
  nameRule,
  optional,
  shapes,
  text,
  unitReference,
  unitSettings,
  type ClosedOf,
} from '@konductor/core/config'
import { BucketName } from '../s3/bucket-name.ts'
import { placementProperties } from '../provider/placement.config.ts'
import { Tags } from '../tags/tags.config.ts'
import { networkProperties, TierName } from '../vpc/network-settings.ts'
import { CertificateArn, Listener, TargetGroupReference } from './listener.config.ts'
import { ownFaults } from './load-balancer-own-faults.ts'
import { ElbName } from './target-group.config.ts'

const key = (what: string, where: string) =>
  unitReference({ expected: `the key of ${what} under ${where}`, pattern: /^[a-z][a-z0-9-]*$/ })

/** Another place for access logs than the provider's log bucket. */
const LogPlace = closed({
  bucketName: optional(BucketName, 'Name in AWS of a bucket that exists and that load balancers may write to.'),
  prefix: optional(text(), 'What the keys of the logs start with (default: the key of the load balancer).'),
})

const Cidrs = list(text({ expected: 'a network such as 10.0.0.0/8', pattern: /^[0-9a-f.:]+\/\d{1,3}$/i }), { min: 1 })

/** What can be said for all load balancers. */
export const sharedProperties = {
  ...placementProperties,
  internal: optional(flag(), 'Whether it is reached from its network only (default true).'),
  accessLogs: optional(
    shapes({ flag: flag(), map: LogPlace }),
    "Where access logs go; true (default) is the provider's log bucket.",
  ),
  deletionProtection: optional(flag(), 'Whether AWS refuses to delete it (default true).'),
  sslPolicy: optional(
    text({ expected: 'a security policy of ELB', pattern: /^ELBSecurityPolicy-[A-Za-z0-9-]+$/ }),
    'Versions and ciphers of TLS (default: ELBSecurityPolicy-TLS13-1-2-2021-06).',
  ),
  dropInvalidHeaders: optional(
    flag(),
    'Whether headers that are no valid HTTP are dropped (default true); of an application load balancer.',
  ),
  desyncMitigation: optional(
    choice('defensive', 'strictest', 'monitor'),
    'What becomes of requests that may be meant to confuse (default defensive); of an application load balancer.',
  ),
  crossZone: optional(
    flag(),
    'Whether each node reaches the targets of all zones (default true); of a network load balancer, others always do.',
  ),
  idleTimeoutSeconds: optional(
    count({ min: 1, max: 4000 }),
    'Seconds without traffic after which a connection is closed (default 60); of an application load balancer.',
  ),
  webAclArn: optional(
    text({
      expected: 'the ARN of a regional web ACL of WAF',
      pattern: /^arn:aws[a-z-]*:wafv2:[a-z0-9-]+:\d{12}:regional\/webacl\/.+$/,
    }),
    'Firewall (WAF) in front of it; of an application load balancer.',
  ),
  tags: optional(Tags, 'Tags on the load balancer and its listeners, beside those of the provider.'),
  acknowledge: optional(Acknowledgements, 'What is opened on purpose, and why, by control.'),
} as const

/** What can be said of one load balancer. */
export const loadBalancerProperties = {
  name: optional(ElbName, 'Name in AWS (default: its key and what Pulumi adds to make it unique).'),
  type: defaulted(
    choice('application', 'network'),
    'application',
    'application reads HTTP and HTTPS; network carries TCP, UDP and TLS.',
  ),
  ...networkProperties,
  tier: optional(
    TierName,
    'Subnets of the network that it stands in (default: private, and public where it is not internal).',
  ),
  allowFrom: optional(
    Cidrs,
    'Networks that may come to its listeners (default: its own network). One that is not internal says who.',
    { example: ['203.0.113.0/24'] },
  ),
  securityGroups: optional(
    list(key('a security group', 'aws.services.ec2.securityGroups'), { min: 1 }),
    'Security groups in place of one of its own.',
  ),
  securityGroupIds: optional(
    list(text({ expected: 'the id of a security group', pattern: /^sg-[0-9a-f]{8,17}$/ }), { min: 1 }),
    'Security groups that exist, in place of one of its own.',
  ),
  certificateArn: optional(CertificateArn, 'Certificate of its listeners that name none.', {
    example: 'arn:aws:acm:us-west-2:111122223333:certificate/4f1f8a0e-1111-2222-3333-444455556666',
  }),
  targetGroup: optional(
    TargetGroupReference,
    'Target group of its listeners that say nothing else; without one an application load balancer answers 404.',
  ),
  redirectHttp: optional(flag(), 'Adds a listener on port 80 that redirects to HTTPS (default false).'),
  listeners: optional(
    named(Listener, nameRule(24)),
    'Listeners by name (default: https on port 443 of an application load balancer, tls on port 443 of a network load balancer).',
    { example: { https: { port: 443, targetGroup: 'web' } } },
  ),
  ...sharedProperties,
  ...unitSettings(['main', 'security-group', '[a-z][a-z0-9-]*']),
} as const

/** What load balancers have unless they say otherwise. */
export const DefaultLoadBalancer = closed(sharedProperties)
export type DefaultLoadBalancer = ClosedOf<typeof sharedProperties>

/** A load balancer. */
export const LoadBalancer = closed(loadBalancerProperties, ownFaults)
export type LoadBalancer = ClosedOf<typeof loadBalancerProperties>
