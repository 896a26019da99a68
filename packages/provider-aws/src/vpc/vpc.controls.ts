import type { Exception, Safeguard } from '@konductor/core/config'
import { letsAdministratorsIn } from './acl-faults.ts'
import { closedDefaultGroup, flowLogSafeguards } from './secure-vpc.controls.ts'
import type { VpcSettings } from './vpc-args.ts'

type Judged = Pick<VpcSettings, 'openDefaultSecurityGroup' | 'flowLogs' | 'subnets' | 'networkAcls'>

/** What a plain VPC does, and the controls that ask for it. */
export const vpcSafeguards: readonly Safeguard<Judged>[] = [
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
    lost: ({ subnets }) => Object.values(subnets).some(({ publicIpOnLaunch }) => publicIpOnLaunch),
    opening: {
      control: 'EC2.15',
      below: ['subnets'],
      what: 'whatever starts in a public subnet can be reached from the internet',
    },
  },
  {
    id: 'network-acls',
    does: 'has no network ACL of its own that lets everybody in on the ports of administrators',
    themes: [],
    by: ['acl-*'],
    supports: {},
    lost: ({ networkAcls }) => Object.values(networkAcls).some(({ ingress }) => ingress.some(letsAdministratorsIn)),
    opening: {
      control: 'EC2.21',
      below: ['networkAcls'],
      what: 'security groups alone decide what comes in on ports 22 and 3389',
    },
  },
  {
    id: 'own-vpc',
    does: 'is not the default VPC that AWS makes, all of whose subnets are public',
    themes: ['network isolation'],
    by: ['main'],
    supports: { checkov: ['CKV_AWS_148'], trivy: ['AWS-0101'] },
  },
]

/** What a plain VPC does not do by itself, and why. */
export const vpcExceptions: readonly Exception[] = [
  {
    controls: { fsbp: ['EC2.10', 'EC2.21', 'EC2.55', 'EC2.56', 'EC2.57'], 'cdk-nag': ['VPCNoUnrestrictedRouteToIGW'] },
    reason:
      'Of a plain VPC there is what is written: its endpoints, routes and network ACLs. aws.components.secureVpc has them by itself.',
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
