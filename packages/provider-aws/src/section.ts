import { closed, enabledSwitch, group, named, sectionOf, type TypeOf } from '@konductor/core/config'
import { Ec2 } from './ec2/ec2.config.ts'
import { Provider, providerKeys, providerProperties } from './provider/provider.config.ts'
import { inDisabled } from './s3/bucket-faults.ts'
import { S3 } from './s3/s3.config.ts'

/** The `aws` section of configuration. */
export const AwsSection = closed(
  {
    enabled: enabledSwitch(),
    ...providerProperties,
    providers: group(named(Provider, providerKeys), 'Providers by name, each one account and region.', {
      aliases: ['instances'],
      example: { east: { region: 'us-east-1' } },
    }),
    services: group(
      closed({
        s3: group(S3, 'S3: buckets.'),
        ec2: group(Ec2, 'EC2.'),
      }),
      'What is made, by service.',
    ),
  },
  ({ providers, services }) => {
    const isDisabled = (provider: string) =>
      Object.hasOwn(providers, provider) && providers[provider]?.enabled === false
    return inDisabled(services.s3, isDisabled).map((fault) => ({
      ...fault,
      below: ['services', 's3', ...(fault.below ?? [])],
    }))
  },
)
export type AwsSection = TypeOf<typeof AwsSection>

/** How core reads the section. */
export const awsConfig = sectionOf(AwsSection)
