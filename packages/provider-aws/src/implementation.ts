import { buildersFor, type BuilderSources } from '@konductor/core/config'
import type { LoadedImplementation } from '@konductor/interfaces'
import type { AwsCatalogue } from './catalogue.ts'
import { awsExportable } from './exportable.ts'

const provider = async () => ({ provider: (await import('./provider/provider.build.ts')).buildProvider })
const kms = async () => (await import('./kms/kms.builders.ts')).kmsBuilders
const s3 = async () => (await import('./s3/s3.builders.ts')).s3Builders
const iam = async () => (await import('./iam/iam.builders.ts')).iamBuilders
const vpc = async () => (await import('./vpc/vpc.builders.ts')).vpcBuilders
const ec2 = async () => (await import('./ec2/ec2.builders.ts')).ec2Builders
const elb = async () => (await import('./elb/elb.builders.ts')).elbBuilders

/** For each kind, what loads its builder. */
export const builderSources: BuilderSources<AwsCatalogue> = {
  provider,
  key: kms,
  logBucket: s3,
  bucket: s3,
  role: iam,
  policy: iam,
  group: iam,
  instanceProfile: iam,
  oidcProvider: iam,
  accessAnalyzer: iam,
  vpc,
  secureVpc: vpc,
  peering: vpc,
  vpcBlockPublicAccess: vpc,
  emptySecurityGroup: ec2,
  securityGroup: ec2,
  keyPair: ec2,
  instance: ec2,
  launchTemplate: ec2,
  autoscalingGroup: ec2,
  targetGroup: elb,
  loadBalancer: elb,
}

/** The module's heavy half: the builders of the services that the section asks something of. */
export const load = async (kinds?: ReadonlySet<string>): Promise<LoadedImplementation<AwsCatalogue>> => ({
  build: await buildersFor<AwsCatalogue>(builderSources, kinds),
  exportable: awsExportable,
})
