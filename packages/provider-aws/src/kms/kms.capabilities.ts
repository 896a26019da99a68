import type { Output } from '@pulumi/pulumi'

/** A customer-managed KMS key. */
export interface AwsKey {
  readonly arn: Output<string>
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    readonly 'aws.key': AwsKey
  }
}
