import type { ComponentOptions } from '@konductor/interfaces'
import { getVpcOutput } from '@pulumi/aws/ec2/getVpc.js'
import { Listener } from '@pulumi/aws/lb/listener.js'
import { ListenerCertificate } from '@pulumi/aws/lb/listenerCertificate.js'
import { ListenerRule } from '@pulumi/aws/lb/listenerRule.js'
import { LoadBalancer } from '@pulumi/aws/lb/loadBalancer.js'
import { WebAclAssociation } from '@pulumi/aws/wafv2/webAclAssociation.js'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { output, type Output } from '@pulumi/pulumi/output.js'
import { SecurityGroup } from '../ec2/security-group.ts'
import { RegionalComponent } from '../provider/regional-component.ts'
import { withSupportTags } from '../tags/support-tags.ts'
import { balancerGroup } from './balancer-group.ts'
import { listenerAction } from './listener-action.ts'
import { listenerConditions } from './listener-conditions.ts'
import type { SecureLoadBalancerArgs } from './load-balancer-args.ts'
import { loadBalancerSafeguards } from './load-balancer.controls.ts'
import { encrypted } from './protocols.ts'

/**
 * A load balancer that is reached from its own network only, over TLS 1.2 or newer, writes access logs, drops what is
 * no valid HTTP, and that AWS refuses to delete.
 *
 * @see FSBP ELB.4-ELB.6, ELB.12, ELB.13, ELB.17, ELB.18
 * @example
 * new SecureLoadBalancer('web', {
 *   vpcId: network.vpcId,
 *   subnetIds: network.privateSubnetIds,
 *   networkCidr: network.cidr,
 *   accessLogs: { bucket: logs.bucketName, after: [logs] },
 *   listeners: {
 *     https: { port: 443, protocol: 'HTTPS', certificateArns: [certificate.arn], action: { forward: [{ targetGroupArn: web.arn }] } },
 *   },
 * })
 */
export class SecureLoadBalancer extends RegionalComponent {
  readonly arn: Output<string>
  readonly dnsName: Output<string>
  /** The hosted zone of its name, for an alias record. */
  readonly zoneId: Output<string>
  /** Its own group, or the first of those it was given. */
  readonly securityGroupId: Output<string>
  /** ARNs of the listeners, by name. */
  readonly listenerArns: Output<Readonly<Record<string, string>>>

  constructor(name: string, args: SecureLoadBalancerArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:SecureLoadBalancer', name, args, opts)
    const { type = 'application', internal = true, accessLogs, listeners, webAclArn } = args
    const refuse = (because: string): never => {
      throw new ResourceError(because, this, true)
    }
    if (accessLogs === undefined) refuse('accessLogs says where access logs go, or is false')
    for (const [key, { protocol, certificateArns = [] }] of Object.entries(
      listeners ?? refuse('listeners is missing'),
    )) {
      if (encrypted(protocol) && certificateArns.length === 0)
        refuse(`the listener ${key} speaks ${protocol} and has no certificate`)
    }
    if (webAclArn !== undefined && type === 'network') refuse('a network load balancer takes no web ACL')
    const application = type === 'application'
    const settings = {
      type,
      internal,
      accessLogs,
      deletionProtection: args.deletionProtection ?? true,
      dropInvalidHeaders: args.dropInvalidHeaders ?? true,
      desyncMitigation: args.desyncMitigation ?? 'defensive',
      crossZone: args.crossZone ?? true,
      webAclArn,
      zones: args.zones ?? (Array.isArray(args.subnetIds) ? args.subnetIds.length : undefined),
      listeners: Object.values(listeners).map((listener) => ({
        ...listener,
        redirects: 'redirect' in listener.action,
      })),
    }
    const tags = withSupportTags(args.tags, this.supports(loadBalancerSafeguards, settings))
    const securityGroupIds = args.securityGroupIds ?? [
      this.child(
        SecurityGroup,
        'security-group',
        balancerGroup(
          args,
          args.networkCidr ?? getVpcOutput({ id: args.vpcId, region: args.region }, { parent: this }).cidrBlock,
        ),
      ).groupId,
    ]

    const balancer = this.main(
      LoadBalancer,
      {
        name: args.name,
        loadBalancerType: type,
        internal,
        subnets: output(args.subnetIds).apply((ids) => [...ids]),
        securityGroups: [...securityGroupIds],
        enableDeletionProtection: settings.deletionProtection,
        enableCrossZoneLoadBalancing: application ? undefined : settings.crossZone,
        dropInvalidHeaderFields: application ? settings.dropInvalidHeaders : undefined,
        desyncMitigationMode: application ? settings.desyncMitigation : undefined,
        idleTimeout: application ? args.idleTimeoutSeconds : undefined,
        accessLogs:
          accessLogs === false
            ? undefined
            : { enabled: true, bucket: accessLogs.bucket, prefix: accessLogs.prefix ?? name },
        tags,
      },
      { dependsOn: accessLogs === false ? [] : [...(accessLogs.after ?? [])] },
    )

    const arns: Record<string, Output<string>> = {}
    for (const [key, { port, protocol, certificateArns = [], sslPolicy, action, rules = {} }] of Object.entries(
      listeners,
    )) {
      const [certificateArn, ...others] = certificateArns
      const listener = this.child(Listener, `listener-${key}`, {
        loadBalancerArn: balancer.arn,
        port,
        protocol,
        certificateArn: encrypted(protocol) ? certificateArn : undefined,
        sslPolicy: encrypted(protocol) ? (sslPolicy ?? 'ELBSecurityPolicy-TLS13-1-2-2021-06') : undefined,
        defaultActions: [listenerAction(action)],
        tags: args.tags,
      })
      others.forEach((arn, index) => {
        this.child(ListenerCertificate, `certificate-${key}-${index + 2}`, {
          listenerArn: listener.arn,
          certificateArn: arn,
        })
      })
      for (const [ruleKey, rule] of Object.entries(rules)) {
        this.child(ListenerRule, `rule-${key}-${ruleKey}`, {
          listenerArn: listener.arn,
          priority: rule.priority,
          conditions: [...listenerConditions(rule)],
          actions: [listenerAction(rule.action)],
          tags: args.tags,
        })
      }
      arns[key] = listener.arn
    }
    if (webAclArn !== undefined) {
      this.child(WebAclAssociation, 'web-acl', { resourceArn: balancer.arn, webAclArn })
    }

    this.arn = balancer.arn
    this.dnsName = balancer.dnsName
    this.zoneId = balancer.zoneId
    this.securityGroupId = output(securityGroupIds).apply(([first]) => first ?? '')
    this.listenerArns = output(arns)
  }
}
