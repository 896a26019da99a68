import type { Identifier } from '@konductor/core/config'
import type { Output, ProviderResource } from '@pulumi/pulumi'

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
  /** The tags that it writes on every resource: for those that it does not reach, such as volumes of instances. */
  readonly tags: Readonly<Record<string, string>>
  readonly provider: ProviderResource
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    readonly 'aws.provider': AwsProvider
  }
}
