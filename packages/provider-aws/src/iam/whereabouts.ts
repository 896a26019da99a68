import { getCallerIdentityOutput } from '@pulumi/aws/getCallerIdentity.js'
import { output, type Input, type Output } from '@pulumi/pulumi/output.js'
import type { Resource } from '@pulumi/pulumi/resource.js'
import type { Whereabouts } from './policy-statement.ts'

/** What is said of the account that something is made in. */
export interface SaidWhereabouts {
  readonly account?: Input<string> | undefined
  readonly partition?: string | undefined
  readonly region?: string | undefined
}

/**
 * Whose account documents are for: what is said, else what AWS answers where it is needed.
 *
 * @param asks Whether the account has to be known.
 */
export const whereabouts = (
  parent: Resource,
  { account, partition, region }: SaidWhereabouts,
  asks: boolean,
): Output<Whereabouts> => {
  if (account !== undefined || !asks)
    return output(account).apply((known) => ({ account: known, partition: partition ?? 'aws', region }))
  return getCallerIdentityOutput({}, { parent }).apply(({ accountId, arn }) => ({
    account: accountId,
    partition: partition ?? arn.split(':')[1] ?? 'aws',
    region,
  }))
}
