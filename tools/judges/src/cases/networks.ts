import { inPacks } from '../judging/in-packs.ts'
import type { JudgedCase } from './judged-case.ts'

const sshFromEverywhere = {
  ruleNo: 100,
  action: 'allow',
  protocol: '6',
  fromPort: 22,
  toPort: 22,
  cidrBlock: '0.0.0.0/0',
}

/** Secure VPCs. */
export const networksCase: JudgedCase = {
  name: 'networks',
  aws: {
    components: {
      secureVpc: {
        defaults: { cidr: '10.20.0.0/16' },
        widest: {
          cidr: '10.21.0.0/16',
          zones: 4,
          ipv6: true,
          nat: 'perZone',
          interfaceEndpoints: ['ec2', 'ecr.api', 'ecr.dkr', 'logs', 'ssm', 'ssmmessages', 'sts', 'kms'],
          reachableFrom: ['192.168.0.0/16'],
          flowLogs: { retentionDays: 731, aggregationSeconds: 60 },
          tags: { team: 'network' },
        },
        'logs-in-s3': { cidr: '10.22.0.0/16', flowLogs: { to: 's3' } },
        'not-public': { cidr: '10.23.0.0/16', tiers: ['private', 'isolated'], nat: 'none' },
        'not-logged': { cidr: '10.24.0.0/16', flowLogs: false },
        'half-logged': { cidr: '10.25.0.0/16', flowLogs: { traffic: 'reject' } },
        'soon-forgotten': { cidr: '10.26.0.0/16', flowLogs: { retentionDays: 30 } },
        'open-default-group': { cidr: '10.27.0.0/16', openDefaultSecurityGroup: true },
        'public-addresses': { cidr: '10.28.0.0/16', publicIpOnLaunch: true },
        'without-acls': { cidr: '10.29.0.0/16', networkAcls: false },
        'ssh-from-everywhere': { cidr: '10.30.0.0/16', override: { 'acl-public': { ingress: [sshFromEverywhere] } } },
        'one-zone': { cidr: '10.31.0.0/16', zones: 1 },
        'without-endpoints': { cidr: '10.32.0.0/16', interfaceEndpoints: [], gatewayEndpoints: [] },
      },
    },
  },
  secure: ['aws-default-logs', 'defaults', 'widest', 'logs-in-s3', 'not-public'],
  insecure: [
    {
      unit: 'not-logged',
      opens: 'flowLogs: false',
      like: 'defaults',
      found: ['AwsSolutions-VPC7', ...inPacks('VPCFlowLogsEnabled')],
      loses: ['flow-log-key', 'flow-log-retention', 'flow-logs'],
    },
    {
      unit: 'half-logged',
      opens: 'flow logs of refused traffic only',
      like: 'defaults',
      found: [],
      loses: ['flow-logs'],
      because: 'the rules read whether there are flow logs, and not of which traffic',
    },
    {
      unit: 'soon-forgotten',
      opens: 'flow logs for 30 days',
      like: 'defaults',
      found: ['CT.CLOUDWATCH.PR.2'],
      loses: ['flow-log-retention'],
    },
    {
      unit: 'open-default-group',
      opens: 'openDefaultSecurityGroup: true',
      like: 'defaults',
      found: inPacks('VPCDefaultSecurityGroupClosed'),
      loses: ['default-security-group'],
    },
    {
      unit: 'public-addresses',
      opens: 'publicIpOnLaunch: true',
      like: 'defaults',
      found: ['CT.EC2.PR.11', ...inPacks('VPCSubnetAutoAssignPublicIpDisabled')],
      loses: ['no-public-addresses'],
    },
    {
      unit: 'without-acls',
      opens: 'networkAcls: false',
      like: 'defaults',
      found: [],
      loses: ['network-acls'],
      because: 'the rules read what ACLs let in, and say nothing of a network that has none of its own',
    },
    {
      unit: 'ssh-from-everywhere',
      opens: 'an override of the ACL of public subnets',
      like: 'defaults',
      found: ['AwsSolutions-VPC3', 'CT.EC2.PR.5'],
      loses: ['network-acls'],
    },
    {
      unit: 'one-zone',
      opens: 'zones: 1',
      like: 'defaults',
      found: [],
      loses: ['zones'],
      because: 'no rule counts the zones of a network',
    },
    {
      unit: 'without-endpoints',
      opens: 'no endpoints',
      like: 'defaults',
      found: [],
      loses: ['endpoint-ec2', 'endpoint-ecr-api', 'endpoint-ecr-dkr', 'endpoint-ssm', 'gateway-endpoints'],
      because: 'no rule asks which services a network reaches by endpoints',
    },
  ],
}
