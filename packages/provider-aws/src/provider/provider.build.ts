import { override, revealed } from '@konductor/core'
import type { Builder, DeploymentContext } from '@konductor/interfaces'
import { getCallerIdentity, getCallerIdentityOutput } from '@pulumi/aws/getCallerIdentity.js'
import { Provider } from '@pulumi/aws/provider.js'
import { output, type Output } from '@pulumi/pulumi/output.js'
import type { AwsCatalogue } from '../catalogue.ts'
import { defaultTags } from '../tags/default-tags.ts'
import { checkCredentials } from './check-credentials.ts'
import { credentialSource } from './credential-source.ts'
import { providerArgs } from './provider-args.ts'
import type { ProviderSettings } from './provider.config.ts'
import { partitionOf } from './region.ts'

/** Builds a named Pulumi provider. */
export const buildProvider: Builder<'provider', AwsCatalogue['provider']> = (unit, _, context) => {
  const { settings } = unit
  const { logger } = context
  const { tags, changed, overruled } = defaultTags(context.metadata, context.stack, settings.tags)
  // What holds for all providers is said by core.
  const everywhere = new Set(defaultTags(context.metadata, context.stack, {}).changed)
  const here = changed.filter((change) => !everywhere.has(change))
  if (here.length > 0) logger.warn(`provider ${settings.key}: tags changed to fit AWS: ${here.join(', ')}`)
  for (const key of overruled)
    logger.warn(`provider ${settings.key}: its own ${key} gives way to that of the project (metadata.protected)`)

  const provider = new Provider(
    unit.name,
    override(providerArgs(settings, tags), unit.override, 'main'),
    context.resourceOptions(unit),
  )
  logger.info(
    `provider ${settings.key}: ${settings.region}, credentials from ${credentialSource(settings, process.env)}`,
  )
  if (isTested(settings.credentialCheck, context)) {
    void checkCredentials(settings, () => getCallerIdentity({}, { provider }), logger)
  }

  const [account, ...others] = settings.allowedAccountIds ?? []
  let asked: Output<string> | undefined
  return {
    offers: {
      'aws.provider': {
        name: settings.key,
        region: settings.region,
        partition: partitionOf(settings.region),
        account: () =>
          account !== undefined && others.length === 0
            ? output(revealed(account))
            : (asked ??= getCallerIdentityOutput({}, { provider }).accountId),
        ...(settings.allowedAccountIds === undefined ? {} : { accounts: settings.allowedAccountIds }),
        tags,
        provider,
      },
    },
    state: { region: settings.region, ...(settings.profile === undefined ? {} : { profile: settings.profile }) },
  }
}

/** A plan has no cloud to ask. */
const isTested = (
  check: ProviderSettings['credentialCheck'],
  { planned }: Pick<DeploymentContext, 'planned'>,
): boolean => !planned && check !== 'off'
