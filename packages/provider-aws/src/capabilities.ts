import type { Identifier } from '@konductor/core/config'
import type { Output, ProviderResource, Resource } from '@pulumi/pulumi'

/** A named provider: one account and region that resources are made in. */
export interface AwsProvider {
  /** The name it has under `aws.providers`. */
  readonly name: string
  readonly region: string
  /** `aws`, `aws-cn`, `aws-us-gov`: what ARNs of the region start with. */
  readonly partition: string
  /** The account id. AWS is asked once, on first use, unless configuration names the one account that is allowed. */
  readonly account: () => Output<string>
  /** The accounts that may be touched, where configuration names them. */
  readonly accounts?: readonly Identifier[]
  readonly provider: ProviderResource
}

/** A customer-managed KMS key. */
export interface AwsKey {
  readonly arn: Output<string>
}

/** A bucket that S3 itself writes access logs to. */
export interface AwsLogBucket {
  readonly name: Output<string>
  /** Exists when the bucket does and S3 may deliver into it. */
  readonly resource: Resource
}

/** An S3 bucket. */
export interface AwsBucket {
  /** The name it has in AWS. */
  readonly name: Output<string>
  readonly arn: Output<string>
  /** The key its objects are encrypted with; not there where S3 manages the key. */
  readonly kmsKeyArn?: Output<string>
  /** Exists when the bucket and all its settings do. */
  readonly resource: Resource
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    readonly 'aws.provider': AwsProvider
    readonly 'aws.key': AwsKey
    readonly 'aws.logBucket': AwsLogBucket
    readonly 'aws.bucket': AwsBucket
  }
}
