import type { Output, Resource } from '@pulumi/pulumi'

/** A load balancer. */
export interface AwsLoadBalancer {
  readonly arn: Output<string>
  readonly dnsName: Output<string>
  /** The hosted zone of its name, for an alias record. */
  readonly zoneId: Output<string>
  /** The group that its traffic comes from: what the groups of targets let in. Not there where it was given others. */
  readonly securityGroupId?: Output<string>
  /** Exists when the load balancer and its listeners do. */
  readonly resource: Resource
}

/** A target group. */
export interface AwsTargetGroup {
  readonly arn: Output<string>
  /** What metrics and scaling policies call it. */
  readonly arnSuffix: Output<string>
  /** The ports that a load balancer reaches its targets on: of traffic, and of health checks. */
  readonly ports: readonly number[]
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    readonly 'aws.loadBalancer': AwsLoadBalancer
    readonly 'aws.targetGroup': AwsTargetGroup
  }
}
