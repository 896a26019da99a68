import { supportedControls } from '@konductor/core/config'
import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { keySafeguards } from './key.controls.ts'
import type { KeyPurpose } from './key.config.ts'
import { EncryptionKey } from './encryption-key.ts'

const uses: Readonly<Record<KeyPurpose, string>> = { s3: 'S3 buckets', ebs: 'EBS volumes', logs: 'log groups' }

/** Builds the key that a provider has for a service. */
export const buildKey: Builder<'key', AwsCatalogue['key']> = (unit, { via }, context) => {
  const { purpose, region } = unit.settings
  const key = new EncryptionKey(
    unit.name,
    {
      description: `Encrypts the ${uses[purpose]} of ${context.project}, stack ${context.stack}`,
      account: via.account(),
      partition: via.partition,
      region,
    },
    context.options(unit, via.provider),
  )
  return {
    claims: key.claims,
    offers: { 'aws.key': { arn: key.arn } },
    state: { arn: key.arn, alias: key.alias, controls: supportedControls(keySafeguards, unit.settings) },
  }
}
