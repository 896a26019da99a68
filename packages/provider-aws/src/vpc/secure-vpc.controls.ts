import type { Exception, Safeguard } from '@konductor/core/config'
import { serviceRole } from './endpoint-service.ts'
import type { SecureVpcSettings } from './secure-vpc-settings.ts'

type Judged = Pick<
  SecureVpcSettings,
  | 'zones'
  | 'tiers'
  | 'gatewayEndpoints'
  | 'interfaceEndpoints'
  | 'flowLogs'
  | 'networkAcls'
  | 'openDefaultSecurityGroup'
  | 'publicIpOnLaunch'
>

/** Days after which a log group loses its logs; nothing where it is no log group that has them. */
export const loggedDays = (flowLogs: SecureVpcSettings['flowLogs']): number | undefined =>
  flowLogs === false || flowLogs.to === 's3' ? undefined : (flowLogs.retentionDays ?? 365)

/** Whether the default security group is closed, and who asks for it. */
export const closedDefaultGroup: Safeguard<Pick<Judged, 'openDefaultSecurityGroup'>> = {
  id: 'default-security-group',
  does: 'lets nothing through its default security group',
  themes: ['network isolation'],
  evidence: [{ role: 'default-security-group', property: ['vpcId'], expected: { present: true } }],
  by: ['default-security-group'],
  supports: {
    fsbp: ['EC2.2'],
    'cis-aws@3.0': ['5.4'],
    'cis-aws@5.0': ['5.5'],
    checkov: ['CKV2_AWS_12'],
    trivy: ['AWS-0173'],
    'cdk-nag': ['VPCDefaultSecurityGroupClosed'],
  },
  lost: ({ openDefaultSecurityGroup }) => openDefaultSecurityGroup,
  opening: {
    control: 'EC2.2',
    below: ['openDefaultSecurityGroup'],
    what: 'whatever has no group of its own reaches all others like it',
  },
}

/** Whether traffic is logged, how long the logs are kept, and by which key they are encrypted. */
export const flowLogSafeguards: readonly Safeguard<Pick<Judged, 'flowLogs'>>[] = [
  {
    id: 'flow-logs',
    does: 'logs all traffic, accepted and refused',
    themes: ['logging'],
    evidence: [{ role: 'flow-log', property: ['trafficType'], expected: { oneOf: ['ALL'] } }],
    by: ['flow-log'],
    supports: {
      fsbp: ['EC2.6'],
      'cis-aws@3.0': ['3.7'],
      'cis-aws@5.0': ['3.7'],
      checkov: ['CKV2_AWS_11'],
      trivy: ['AWS-0178'],
      'cdk-nag': ['VPC7'],
    },
    lost: ({ flowLogs }) => flowLogs === false || (flowLogs.traffic ?? 'all') !== 'all',
    opening: { control: 'EC2.6', below: ['flowLogs'], what: 'nobody can tell afterwards who talked to whom' },
  },
  {
    id: 'flow-log-retention',
    does: 'keeps flow logs for a year or longer',
    themes: ['logging'],
    evidence: [{ role: 'flow-log-group', property: ['retentionInDays'], expected: { atLeast: 365 } }],
    by: ['flow-log-group'],
    supports: { checkov: ['CKV_AWS_66', 'CKV_AWS_338'] },
    lost: ({ flowLogs }) => (loggedDays(flowLogs) ?? 0) < 365,
  },
  {
    id: 'flow-log-key',
    does: 'encrypts flow logs with a customer key',
    themes: ['encryption at rest', 'own keys'],
    evidence: [{ role: 'flow-log-group', property: ['kmsKeyId'], expected: { present: true } }],
    by: ['flow-log-group'],
    supports: { checkov: ['CKV_AWS_158'] },
    lost: ({ flowLogs }) => loggedDays(flowLogs) === undefined,
  },
]

const asked = [
  { service: 'ec2', control: 'EC2.10' },
  { service: 'ecr.api', control: 'EC2.55' },
  { service: 'ecr.dkr', control: 'EC2.56' },
  { service: 'ssm', control: 'EC2.57' },
] as const

/** What a secure VPC does, and the controls that ask for it. */
export const secureVpcSafeguards: readonly Safeguard<Judged>[] = [
  closedDefaultGroup,
  ...flowLogSafeguards,
  {
    id: 'no-public-addresses',
    does: 'gives nothing a public address by itself',
    themes: ['network isolation'],
    evidence: [{ role: 'subnet-*', property: ['mapPublicIpOnLaunch'], expected: { oneOf: [false] } }],
    by: ['subnet-*'],
    supports: {
      fsbp: ['EC2.15'],
      checkov: ['CKV_AWS_130'],
      trivy: ['AWS-0164'],
      'cdk-nag': ['VPCSubnetAutoAssignPublicIpDisabled'],
    },
    lost: ({ publicIpOnLaunch }) => publicIpOnLaunch,
    opening: {
      control: 'EC2.15',
      below: ['publicIpOnLaunch'],
      what: 'whatever starts in a public subnet can be reached from the internet',
    },
  },
  {
    id: 'private-routes',
    does: 'lets private subnets out through NAT only, and isolated ones nowhere',
    themes: ['network isolation'],
    evidence: [{ role: 'route-private-*', property: ['natGatewayId'], expected: { present: true } }],
    by: ['route-private-*', 'route6-private-*', 'association-*', 'routes-*'],
    supports: { checkov: ['CKV2_AWS_35'] },
  },
  {
    id: 'network-acls',
    does: 'keeps the ports of administrators and isolated subnets closed to the internet by network ACLs',
    themes: ['network isolation'],
    evidence: [{ role: 'acl-*', property: ['ingress', '*', 'action'], expected: { oneOf: ['allow'] } }],
    by: ['acl-*', 'default-network-acl'],
    supports: {
      fsbp: ['EC2.21'],
      'cis-aws@3.0': ['5.1'],
      'cis-aws@5.0': ['5.2'],
      checkov: ['CKV_AWS_229', 'CKV_AWS_230', 'CKV_AWS_231', 'CKV_AWS_232', 'CKV_AWS_352'],
      trivy: ['AWS-0102', 'AWS-0105'],
    },
    lost: ({ networkAcls }) => !networkAcls,
    opening: {
      control: 'EC2.21',
      below: ['networkAcls'],
      what: 'security groups alone decide what comes in, on ports 22 and 3389 too',
    },
  },
  {
    id: 'zones',
    does: 'goes on when a zone fails',
    themes: ['redundancy'],
    by: ['subnet-*'],
    lost: ({ zones }) => (typeof zones === 'number' ? zones : zones.length) < 2,
  },
  {
    id: 'gateway-endpoints',
    does: 'reaches S3 and DynamoDB without the internet',
    themes: ['network isolation'],
    evidence: ['s3', 'dynamodb'].map((service) => ({
      role: `endpoint-${service}`,
      property: ['vpcEndpointType'],
      expected: { oneOf: ['Gateway'] },
    })),
    by: ['endpoint-s3', 'endpoint-dynamodb'],
    lost: ({ gatewayEndpoints }) => gatewayEndpoints.length < 2,
  },
  ...asked.map(({ service, control }): Safeguard<Judged> => ({
    id: `endpoint-${serviceRole(service)}`,
    does: `reaches ${service} without the internet`,
    themes: ['network isolation'],
    evidence: [
      { role: `endpoint-${serviceRole(service)}`, property: ['vpcEndpointType'], expected: { oneOf: ['Interface'] } },
    ],
    by: [`endpoint-${serviceRole(service)}`],
    supports: { fsbp: [control] },
    lost: ({ interfaceEndpoints }) => !interfaceEndpoints.includes(service),
    opening: {
      control,
      below: ['interfaceEndpoints'],
      what: `what asks ${service} goes through NAT, or gets no answer where there is none`,
    },
  })),
  {
    id: 'own-vpc',
    does: 'is not the default VPC that AWS makes, all of whose subnets are public',
    themes: ['network isolation'],
    by: ['main'],
    supports: { checkov: ['CKV_AWS_148'], trivy: ['AWS-0101'] },
  },
]

/** What a secure VPC does not do, and why. */
export const secureVpcExceptions: readonly Exception[] = [
  {
    controls: { 'cdk-nag': ['VPC3'] },
    reason:
      'The rule takes network ACLs for a burden; FSBP EC2.21 and CIS ask for them, and they hold where a security group is opened by mistake.',
  },
  {
    controls: { 'cdk-nag': ['VPCNoUnrestrictedRouteToIGW'] },
    reason:
      'Public subnets are those with a route to the internet; load balancers and NAT gateways stand there, and nothing gets a public address by itself. tiers: [private, isolated] makes none.',
  },
  {
    controls: { fsbp: ['EC2.172'] },
    reason:
      'Blocking public access is a setting of a whole account and region, and would take the internet from every VPC there: aws.services.vpc.blockPublicAccess.',
  },
  {
    controls: { 'cdk-nag': ['IAM5'] },
    reason:
      'The streams of a log group are named by AWS when traffic begins, so the role that writes them may write all of that one group.',
  },
]
