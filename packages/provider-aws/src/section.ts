import { closed, enabledSwitch, group, named, sectionOf, type ClosedOf } from '@konductor/core/config'
import { Ec2 } from './ec2/ec2.config.ts'
import { Elb } from './elb/elb.config.ts'
import { Iam } from './iam/iam.config.ts'
import { Kms } from './kms/kms.config.ts'
import { identityFaults } from './provider/identity.config.ts'
import { placementFaults } from './provider/placement-faults.ts'
import { Provider, providerKeys, providerProperties } from './provider/provider.config.ts'
import { roleFaults } from './provider/role-faults.ts'
import { S3 } from './s3/s3.config.ts'
import { SecureVpcs } from './vpc/secure-vpc.config.ts'
import { Vpc } from './vpc/vpc.config.ts'

const sectionProperties = {
  enabled: enabledSwitch(),
  ...providerProperties,
  providers: group(named(Provider, providerKeys), 'Providers by name, each one account and region.', {
    aliases: ['instances'],
    example: { east: { region: 'us-east-1' } },
  }),
  services: group(
    closed({
      kms: group(Kms, 'KMS: keys.'),
      s3: group(S3, 'S3: buckets.'),
      iam: group(Iam, 'IAM: roles, policies and who may use them.'),
      vpc: group(Vpc, 'VPC: networks, each part by itself.'),
      ec2: group(Ec2, 'EC2: instances, and what they need.'),
      elb: group(Elb, 'Elastic Load Balancing.'),
    }),
    'What is made, by service.',
  ),
  components: group(
    closed({
      secureVpc: group(SecureVpcs, 'Networks of three tiers over several zones, closed by default, by name.'),
    }),
    'What is made of several services, by component.',
  ),
} as const

/** The `aws` section of configuration. */
export const AwsSection = closed(sectionProperties, (section) => [
  ...identityFaults(section),
  ...roleFaults(section),
  ...placementFaults(section),
])
export type AwsSection = ClosedOf<typeof sectionProperties>

/** How core reads the section. */
export const awsConfig = sectionOf(AwsSection)
