export type { AwsProvider } from './capabilities.ts'
export type { AwsCatalogue } from './catalogue.ts'
export { aws } from './descriptor.ts'
export type {
  AwsAutoscalingGroup,
  AwsEmptySecurityGroup,
  AwsInstance,
  AwsKeyPair,
  AwsLaunchTemplate,
  AwsSecurityGroup,
} from './ec2/ec2.capabilities.ts'
export type { AwsGroup, AwsInstanceProfile, AwsOidcProvider, AwsPolicy, AwsRole } from './iam/iam.capabilities.ts'
export type { AwsLoadBalancer, AwsTargetGroup } from './elb/elb.capabilities.ts'
export type { AwsKey } from './kms/kms.capabilities.ts'
export type { AwsBucket, AwsLogBucket } from './s3/s3.capabilities.ts'
export type { AwsSection } from './section.ts'
export type { AwsNetwork, NetworkRouteTable, NetworkSubnet, Tier } from './vpc/vpc.capabilities.ts'
