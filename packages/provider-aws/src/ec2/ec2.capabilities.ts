import type { Output, Resource } from '@pulumi/pulumi'

/** A security group without its rules: what the rules of others can refer to before it has any. */
export interface AwsEmptySecurityGroup {
  readonly id: Output<string>
  readonly vpcId: Output<string>
}

/** A security group with its rules. */
export interface AwsSecurityGroup {
  readonly id: Output<string>
  readonly vpcId: Output<string>
  /** What exists when all of its rules do: what starts before reaches nobody. */
  readonly ready: readonly Resource[]
}

/** An instance. */
export interface AwsInstance {
  readonly id: Output<string>
  readonly arn: Output<string>
  readonly privateIp: Output<string>
  /** The key it had before, for what is called after it elsewhere. */
  readonly formerly?: string
}

/** What instances are started from. */
export interface AwsLaunchTemplate {
  readonly id: Output<string>
  readonly arn: Output<string>
  /** The number of its latest version, which a change makes a new one of. */
  readonly latestVersion: Output<string>
}

/** Instances that come and go. */
export interface AwsAutoscalingGroup {
  /** The name it has in AWS. */
  readonly name: Output<string>
  readonly arn: Output<string>
  /** The key it had before, for what is called after it elsewhere. */
  readonly formerly?: string
}

/** The public half of a key that people log in with. */
export interface AwsKeyPair {
  /** The name it has in AWS. */
  readonly name: Output<string>
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    readonly 'aws.emptySecurityGroup': AwsEmptySecurityGroup
    readonly 'aws.securityGroup': AwsSecurityGroup
    readonly 'aws.instance': AwsInstance
    readonly 'aws.launchTemplate': AwsLaunchTemplate
    readonly 'aws.autoscalingGroup': AwsAutoscalingGroup
    readonly 'aws.keyPair': AwsKeyPair
  }
}
