import { getCallerIdentityOutput } from '@pulumi/aws/getCallerIdentity.js'
import { getRegionOutput } from '@pulumi/aws/getRegion.js'
import { all, output, type Output } from '@pulumi/pulumi/output.js'
import type { Resource } from '@pulumi/pulumi/resource.js'
import type { EncryptionKeyArgs } from './encryption-key-args.ts'
import type { KeyHome } from './key-service-statements.ts'

type Said = Pick<EncryptionKeyArgs, 'account' | 'partition' | 'providerRegion' | 'region' | 'services'>

/** Where a key lives: what is said, else what AWS answers where its policy needs to know. */
export const keyHome = (parent: Resource, said: Said): Output<KeyHome> => {
  const { account, partition, region, providerRegion, services = [] } = said
  const owner =
    account === undefined
      ? getCallerIdentityOutput({}, { parent }).apply(({ accountId, arn }) => ({
          account: accountId,
          partition: partition ?? arn.split(':')[1] ?? 'aws',
        }))
      : output(account).apply((known) => ({ account: known, partition: partition ?? 'aws' }))
  const home = region ?? providerRegion
  const asks = home === undefined && services.includes('logs')
  return all([owner, asks ? getRegionOutput({}, { parent }).region : output(home ?? '')]).apply(([whose, where]) => ({
    ...whose,
    region: where,
  }))
}
