import type { ComponentOptions } from '@konductor/interfaces'
import { Attachment } from '@pulumi/aws/autoscaling/attachment.js'
import { TargetGroup as AwsTargetGroup } from '@pulumi/aws/lb/targetGroup.js'
import { TargetGroupAttachment } from '@pulumi/aws/lb/targetGroupAttachment.js'
import type { Output } from '@pulumi/pulumi/output.js'
import { aliasOf } from '../provider/alias-of.ts'
import { RegionalComponent } from '../provider/regional-component.ts'
import { withSupportTags } from '../tags/support-tags.ts'
import { encrypted, forNetworks } from './protocols.ts'
import { targetGroupSafeguards } from './target-group.controls.ts'
import type { TargetGroupArgs } from './target-group-args.ts'

/**
 * A target group: who answers the requests that a load balancer takes, over HTTPS unless said otherwise, and how it is
 * known that they can.
 *
 * @see CKV_AWS_378, CKV_AWS_261
 * @example
 * const web = new TargetGroup('web', { vpcId: network.vpcId, healthCheck: { path: '/healthz' } })
 */
export class TargetGroup extends RegionalComponent {
  readonly arn: Output<string>
  /** What metrics and scaling policies call it. */
  readonly arnSuffix: Output<string>

  constructor(name: string, args: TargetGroupArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:TargetGroup', name, args, opts)
    this.needs(args, { vpcId: 'is the VPC that its targets are in' })
    const { port = 443, protocol = 'HTTPS', type = 'instance', stickiness } = args
    const controls = this.supports(targetGroupSafeguards, { protocol })
    const group = this.main(AwsTargetGroup, {
      name: args.name,
      vpcId: args.vpcId,
      targetType: type,
      port,
      protocol,
      protocolVersion: args.protocolVersion,
      healthCheck: healthCheck(protocol, args.healthCheck ?? {}),
      deregistrationDelay: args.deregistrationSeconds,
      slowStart: args.slowStartSeconds,
      loadBalancingAlgorithmType: args.algorithm,
      preserveClientIp: args.preserveClientIp === undefined ? undefined : String(args.preserveClientIp),
      stickiness:
        stickiness === undefined
          ? undefined
          : {
              enabled: true,
              type: forNetworks(protocol) ? 'source_ip' : stickiness.cookie === undefined ? 'lb_cookie' : 'app_cookie',
              cookieName: stickiness.cookie,
              cookieDuration: forNetworks(protocol) ? undefined : (stickiness.seconds ?? 86_400),
            },
      tags: withSupportTags(args.tags, controls),
    })
    for (const [key, target] of Object.entries(args.targets ?? {})) {
      this.child(
        TargetGroupAttachment,
        `target-${key}`,
        { targetGroupArn: group.arn, targetId: target.id, port: target.port },
        { dependsOn: [...(target.after ?? [])], aliases: aliasOf(`${name}-target`, target.formerly) },
      )
    }
    for (const [key, answering] of Object.entries(args.autoscalingGroups ?? {})) {
      this.child(
        Attachment,
        `group-${key}`,
        { autoscalingGroupName: answering.name, lbTargetGroupArn: group.arn },
        { aliases: aliasOf(`${name}-group`, answering.formerly) },
      )
    }
    this.arn = group.arn
    this.arnSuffix = group.arnSuffix
  }
}

const healthCheck = (
  protocol: string,
  { path, port, protocol: own, statuses, ...times }: NonNullable<TargetGroupArgs['healthCheck']>,
) => {
  const asked = own ?? (path !== undefined && !encrypted(protocol) && forNetworks(protocol) ? 'HTTP' : undefined)
  const spoken =
    asked ?? (path !== undefined && protocol === 'TLS' ? 'HTTPS' : forNetworks(protocol) ? 'TCP' : protocol)
  return {
    enabled: true,
    protocol: spoken,
    port: port === undefined ? 'traffic-port' : String(port),
    ...(spoken === 'TCP'
      ? {}
      : { path: path ?? '/', matcher: statuses ?? (forNetworks(protocol) ? '200-399' : '200') }),
    interval: times.intervalSeconds ?? 30,
    timeout: times.timeoutSeconds,
    healthyThreshold: times.healthyAfter,
    unhealthyThreshold: times.unhealthyAfter,
  }
}
