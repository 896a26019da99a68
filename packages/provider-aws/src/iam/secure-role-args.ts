import type { Identifier } from '@konductor/core/config'
import type { Input } from '@pulumi/pulumi'
import type { Opened } from './opened.ts'
import type { PolicyToAttach } from './managed-policy-args.ts'
import type { PolicyStatement } from './policy-statement.ts'
import type { TrustArgs } from './trust-args.ts'

/** What a {@link SecureRole} is made from. */
export interface SecureRoleArgs {
  /** Who may work as it. */
  readonly trust: TrustArgs
  /** What it is for, as a sentence. */
  readonly description?: Input<string> | undefined
  /** Name in AWS. @default the logical name and what Pulumi adds to make it unique */
  readonly name?: Input<string> | undefined
  /** @default '/' */
  readonly path?: Input<string> | undefined
  /** What it may do: a managed policy of its own. */
  readonly policies?: readonly PolicyStatement[] | undefined
  /** Policies that exist. */
  readonly managedPolicies?: readonly PolicyToAttach[] | undefined
  /** What its policies open together with those that exist, whose statements are not known here. */
  readonly opensTogether?: readonly Opened[] | undefined
  /** ARN of the policy that it can never do more than. */
  readonly permissionsBoundary?: Input<string> | undefined
  /** Seconds that a session lasts at most. @default 3600 */
  readonly maxSessionDuration?: number | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
  /** Account id. @default the provider's own, which AWS is asked for where a policy needs it */
  readonly account?: Input<string> | undefined
  /** What ARNs of the account start with. @default that of the provider's own account where it is asked for, else `aws` */
  readonly partition?: string | undefined
  /** What `{region}` in ARNs stands for. */
  readonly region?: string | undefined
  /** Accounts that may be trusted without an external id. @default none */
  readonly accounts?: readonly Identifier[] | undefined
  /** Why it may do everything, by control: without that, `*` on `*` and administrators' policies are refused. */
  readonly acknowledge?: Readonly<Record<string, string>> | undefined
}
