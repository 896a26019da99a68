import type { Builder, DeploymentContext } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { EncryptionKey } from './encryption-key.ts'
import type { KeyPurpose } from './key.config.ts'
import { volumeKeyExceptions } from './key.controls.ts'
import { arnsAmong } from './key-principals.ts'
import type { KeySettings } from './key-settings.ts'

const uses: Readonly<Record<KeyPurpose, string>> = { s3: 'S3 buckets', ebs: 'EBS volumes', logs: 'log groups' }

/** Builds a key: one that is written down, or the one that a provider has for a purpose. */
export const buildKey: Builder<'key', AwsCatalogue['key']> = (
  unit,
  { via, administrators = [], users = [] },
  context,
) => {
  const { settings } = unit
  const { provider: _, purpose: __, tags, ...said } = settings
  const key = new EncryptionKey(
    unit.name,
    {
      ...said,
      description: descriptionOf(unit.formerly ?? unit.name, settings, context),
      administrators: [...arnsAmong(settings.administrators), ...administrators.map(({ arn }) => arn)],
      users: [...arnsAmong(settings.users), ...users.map(({ arn }) => arn)],
      accounts: via.accounts,
      account: via.account(),
      partition: via.partition,
      providerRegion: via.region,
      tags: Object.keys(tags).length === 0 ? undefined : tags,
    },
    context.options(unit, via.provider),
  )
  const exceptions = settings.services.includes('ebs') ? volumeKeyExceptions : []
  return {
    claims: key.claims,
    offers: { 'aws.key': { arn: key.arn } },
    state: {
      arn: key.arn,
      alias: key.alias,
      controls: key.controls,
      ...(exceptions.length === 0 ? {} : { exceptions }),
    },
  }
}

const descriptionOf = (
  name: string,
  { description, purpose }: KeySettings,
  { project, stack }: DeploymentContext,
): string =>
  description ?? `Encrypts ${purpose === undefined ? name : `the ${uses[purpose]}`} of ${project}, stack ${stack}`
