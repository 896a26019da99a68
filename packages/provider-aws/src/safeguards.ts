import type { PublishedSafeguard } from '@konductor/interfaces'
import type { AwsCatalogue } from './catalogue.ts'
import { ec2Safeguards } from './ec2/ec2.safeguards.ts'
import { elbSafeguards } from './elb/elb.safeguards.ts'
import { iamSafeguards } from './iam/iam.safeguards.ts'
import { kmsSafeguards } from './kms/kms.safeguards.ts'
import { s3Safeguards } from './s3/s3.safeguards.ts'
import { vpcSafeguards } from './vpc/vpc.safeguards.ts'

/** What every component of AWS does for security, by its type. */
export const awsSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  ...kmsSafeguards,
  ...s3Safeguards,
  ...iamSafeguards,
  ...vpcSafeguards,
  ...ec2Safeguards,
  ...elbSafeguards,
}

/** The component that builds each kind that claims anything. */
export const awsComponents: { readonly [K in keyof AwsCatalogue]?: string } = {
  key: 'konductor:aws:EncryptionKey',
  bucket: 'konductor:aws:SecureBucket',
  role: 'konductor:aws:SecureRole',
  policy: 'konductor:aws:ManagedPolicy',
  group: 'konductor:aws:Group',
  instanceProfile: 'konductor:aws:InstanceProfile',
  oidcProvider: 'konductor:aws:OidcProvider',
  accessAnalyzer: 'konductor:aws:AccessAnalyzer',
  vpc: 'konductor:aws:Vpc',
  secureVpc: 'konductor:aws:SecureVpc',
  peering: 'konductor:aws:VpcPeering',
  vpcBlockPublicAccess: 'konductor:aws:VpcBlockPublicAccess',
  emptySecurityGroup: 'konductor:aws:SecurityGroup',
  securityGroup: 'konductor:aws:SecurityGroupRules',
  keyPair: 'konductor:aws:KeyPair',
  instance: 'konductor:aws:SecureInstance',
  launchTemplate: 'konductor:aws:LaunchTemplate',
  autoscalingGroup: 'konductor:aws:AutoscalingGroup',
  targetGroup: 'konductor:aws:TargetGroup',
  loadBalancer: 'konductor:aws:SecureLoadBalancer',
}
