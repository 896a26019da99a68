import type { Identifier } from '@konductor/core/config'
import type { Input } from '@pulumi/pulumi'
import type { Regional } from '../provider/regional-component.ts'
import type { KeyStatement } from './key-statement.config.ts'

/** What an `EncryptionKey` is made from. */
export interface EncryptionKeyArgs extends Regional {
  /** What it encrypts, as a sentence. */
  readonly description: Input<string>
  /** Name in AWS, with or without `alias/`. @default the logical name and what Pulumi adds to make it unique */
  readonly alias?: string | undefined
  /** `false`, or every so many days, 90 to 2560. @default true, each year */
  readonly rotation?: boolean | number | undefined
  /** Days that a deleted key can still be brought back, 7 to 30. @default 30 */
  readonly deletionWindowInDays?: number | undefined
  /** Whether it can have replicas in other regions; only said before it exists. @default false */
  readonly multiRegion?: boolean | undefined
  /** ARNs of those who may change and delete it, without being able to use it. */
  readonly administrators?: readonly Input<string>[] | undefined
  /** ARNs of those who may encrypt and decrypt with it. */
  readonly users?: readonly Input<string>[] | undefined
  /** `logs` (log groups), `ebs` (volumes of autoscaling groups), or a service such as `cloudtrail.amazonaws.com`. */
  readonly services?: readonly string[] | undefined
  /** Who may be given grants. @default 'services' */
  readonly grants?: 'services' | 'anybody' | undefined
  /** Further statements of its policy. */
  readonly policy?: readonly KeyStatement[] | undefined
  /** Accounts that a policy may let in without anything being given up. @default none */
  readonly accounts?: readonly Identifier[] | undefined
  /** What those are called among `administrators` and `users` that are of other accounts, where ARNs do not say so yet. */
  readonly outsideRoles?: readonly string[] | undefined
  /** The account it belongs to. @default the provider's own, which AWS is asked for */
  readonly account?: Input<string> | undefined
  /** What ARNs of the account start with. @default that of the provider's own account, else `aws` */
  readonly partition?: string | undefined
  /** The provider's region, where `services` holds `logs`. @default AWS is asked for it */
  readonly providerRegion?: string | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
}
