import type { ProviderModule } from '@konductor/interfaces'
import type { AwsCatalogue } from './catalogue.ts'
import { inspect } from './inspect.ts'
import { packageVersion } from './package-version.ts'
import { awsConfig, type AwsSection } from './section.ts'
import { awsUnits } from './units.ts'

/**
 * AWS: named providers, and resources that are secure by default.
 *
 * @example
 * export const { state, secrets } = deploy({ modules: [aws] })
 */
export const aws: ProviderModule<'aws', AwsSection, AwsCatalogue> = {
  id: 'aws',
  displayName: 'AWS',
  packageName: '@konductor/provider-aws',
  version: packageVersion,
  contract: 1,
  config: awsConfig,
  pulumiNamespace: { name: 'aws', settings: { region: 'region', profile: 'profile' } },
  units: awsUnits,
  inspect,
  tagPolicy: async () => (await import('./tags/tag-policy.ts')).tagPolicy,
  load: async () => (await import('./implementation.ts')).implementation,
}
