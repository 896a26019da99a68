import type { Output, Resource } from '@pulumi/pulumi'

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
    readonly 'aws.logBucket': AwsLogBucket
    readonly 'aws.bucket': AwsBucket
  }
}
