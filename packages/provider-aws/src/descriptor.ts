import type { ProviderModule } from '@konductor/interfaces'
import type { AwsCatalogue } from './catalogue.ts'
import { inspectKeys } from './kms/inspect-keys.ts'
import { inspectEc2 } from './ec2/inspect-ec2.ts'
import { inspectElb } from './elb/inspect-elb.ts'
import { inspectIam } from './iam/inspect-iam.ts'
import { inspectSameName } from './inspect-same-name.ts'
import { inspectServices } from './inspect-services.ts'
import { packageVersion } from './package-version.ts'
import { inspectProviders } from './provider/inspect-providers.ts'
import { inspectRegions } from './provider/inspect-regions.ts'
import { awsComponents, awsSafeguards } from './safeguards.ts'
import { inspectBuckets } from './s3/inspect-buckets.ts'
import { awsConfig, type AwsSection } from './section.ts'
import { awsUnits } from './units.ts'
import { inspectNetworks } from './vpc/inspect-networks.ts'

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
  exportable: [
    'aws.key',
    'aws.logBucket',
    'aws.bucket',
    'aws.role',
    'aws.policy',
    'aws.instanceProfile',
    'aws.group',
    'aws.oidcProvider',
    'aws.network',
    'aws.securityGroup',
    'aws.instance',
    'aws.launchTemplate',
    'aws.autoscalingGroup',
    'aws.keyPair',
    'aws.loadBalancer',
    'aws.targetGroup',
  ],
  pulumiNamespace: {
    name: 'aws',
    settings: { region: 'region', profile: 'profile', allowedAccountIds: 'allowedAccountIds' },
    secrets: ['accessKey', 'secretKey', 'token'],
  },
  units: awsUnits,
  inspect: (units, _surroundings, section) => [
    ...inspectServices(section),
    ...inspectSameName(units),
    ...inspectProviders(units, section),
    ...inspectRegions(units),
    ...inspectKeys(units),
    ...inspectBuckets(units),
    ...inspectIam(units),
    ...inspectNetworks(units),
    ...inspectEc2(units),
    ...inspectElb(units),
  ],
  safeguards: awsSafeguards,
  components: awsComponents,
  tags: { writtenBy: 'provider', policy: async () => (await import('./tags/tag-policy.ts')).tagPolicy },
  replacements: async () => (await import('./replacements.ts')).replacements,
  problems: async () => (await import('./problem-catalogue.ts')).problemCatalogue,
  load: async (kinds) => (await import('./implementation.ts')).load(kinds),
}
