import type { Output, Resource } from '@pulumi/pulumi'

/** An IAM role. */
export interface AwsRole {
  readonly arn: Output<string>
  /** The name it has in AWS. */
  readonly name: Output<string>
  /** What IAM calls it for ever, whatever its name: `AROA…`. */
  readonly id: Output<string>
  /** Exists when the role does and may do what it is for. */
  readonly resource: Resource
}

/** A policy that can be attached to roles and groups. */
export interface AwsPolicy {
  readonly arn: Output<string>
  readonly resource: Resource
  /** The key it had before, for what is called after it elsewhere. */
  readonly formerly?: string
}

/** What gives an EC2 instance its role. */
export interface AwsInstanceProfile {
  readonly arn: Output<string>
  /** The name it has in AWS. */
  readonly name: Output<string>
  /** The name of its role in AWS. */
  readonly role: Output<string>
  /** Exists when the profile does and its role may do what it is for. */
  readonly resource: Resource
}

/** A group of users. */
export interface AwsGroup {
  readonly arn: Output<string>
  /** The name it has in AWS. */
  readonly name: Output<string>
  readonly resource: Resource
}

/** Somebody whose tokens IAM believes: GitHub, GitLab, an EKS cluster. */
export interface AwsOidcProvider {
  readonly arn: Output<string>
  /** Its address without `https://`: what the conditions of trust policies begin with. */
  readonly issuer: Output<string>
  readonly resource: Resource
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    readonly 'aws.role': AwsRole
    readonly 'aws.policy': AwsPolicy
    readonly 'aws.instanceProfile': AwsInstanceProfile
    readonly 'aws.group': AwsGroup
    readonly 'aws.oidcProvider': AwsOidcProvider
  }
}
