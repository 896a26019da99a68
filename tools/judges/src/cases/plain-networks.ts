import { inPacks } from '../judging/in-packs.ts'
import type { JudgedCase } from './judged-case.ts'

/** Plain VPCs, peerings, and what keeps the internet from all VPCs. */
export const plainNetworksCase: JudgedCase = {
  name: 'plain networks',
  aws: {
    providers: { other: { region: 'us-west-2', profile: 'other' } },
    services: {
      vpc: {
        vpcs: {
          defaults: { cidr: '10.40.0.0/20' },
          widest: {
            cidr: '10.41.0.0/20',
            secondaryCidrs: ['10.42.0.0/20'],
            ipv6: true,
            internetGateway: true,
            egressOnlyGateway: true,
            subnets: {
              web: {
                cidr: '10.41.0.0/24',
                zone: 'a',
                tier: 'public',
                routeTable: 'web',
                networkAcl: 'web',
                ipv6Index: 0,
              },
              app: { cidr: '10.41.1.0/24', zone: 'a', routeTable: 'app' },
              db: { cidr: '10.41.2.0/24', zone: 'b', tier: 'isolated' },
            },
            routeTables: {
              web: { routes: [{ to: '0.0.0.0/0', via: 'internet' }] },
              app: {
                routes: [
                  { to: '0.0.0.0/0', via: { nat: 'out' } },
                  { to: '::/0', via: 'egressOnly' },
                  { to: '10.99.0.0/16', via: { transitGateway: 'tgw-0123456789abcdef0' } },
                ],
              },
            },
            natGateways: { out: { subnet: 'web' } },
            networkAcls: {
              web: {
                ingress: [{ number: 100, ports: 443, cidr: '0.0.0.0/0' }],
                egress: [{ number: 100, protocol: 'all', cidr: '0.0.0.0/0' }],
              },
            },
            endpoints: { s3: { service: 's3', routeTables: ['app'] }, logs: { service: 'logs', subnets: ['app'] } },
            tags: { team: 'network' },
          },
          far: { cidr: '10.46.0.0/20', provider: 'other' },
          'not-logged': { cidr: '10.43.0.0/20', flowLogs: false },
          'open-default-group': { cidr: '10.44.0.0/20', openDefaultSecurityGroup: true },
          'ssh-from-everywhere': {
            cidr: '10.47.0.0/20',
            subnets: { app: { cidr: '10.47.0.0/24', zone: 'a', networkAcl: 'app' } },
            networkAcls: { app: { ingress: [{ number: 100, ports: 22, cidr: '0.0.0.0/0' }] } },
          },
          'public-addresses': {
            cidr: '10.45.0.0/20',
            internetGateway: true,
            subnets: {
              web: { cidr: '10.45.0.0/24', zone: 'a', tier: 'public', routeTable: 'web', publicIpOnLaunch: true },
            },
            routeTables: { web: { routes: [{ to: '0.0.0.0/0', via: 'internet' }] } },
          },
        },
        peerings: {
          peering: { from: { vpc: 'defaults' }, to: { vpc: 'widest' }, dns: true },
          across: { from: { vpc: 'defaults' }, to: { vpc: 'far' } },
        },
        blockPublicAccess: { blocked: { mode: 'ingress', except: { widest: { vpc: 'widest' } } } },
      },
    },
  },
  secure: ['aws-default-logs', 'aws-other-logs', 'defaults', 'widest', 'far', 'peering', 'across', 'blocked'],
  insecure: [
    {
      unit: 'not-logged',
      opens: 'flowLogs: false',
      like: 'defaults',
      found: ['AwsSolutions-VPC7', ...inPacks('VPCFlowLogsEnabled')],
      loses: ['flow-log-key', 'flow-log-retention', 'flow-logs'],
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
      unit: 'ssh-from-everywhere',
      opens: 'an ACL that lets everybody in on port 22',
      like: 'defaults',
      found: ['AwsSolutions-VPC3', 'CT.EC2.PR.5'],
      loses: ['network-acls'],
    },
  ],
}
