import { inPacks } from '../judging/in-packs.ts'
import type { JudgedCase } from './judged-case.ts'

const vpcId = 'vpc-0123456789abcdef0'
/** What cannot even be warned of: it has to be said why. */
const acknowledge = { 'EC2.19': 'to be judged' }
const everybody = { cidr: '0.0.0.0/0' }

/** What finds any port but 80 and 443 that is open to the world. */
const open = ['AwsSolutions-EC23', 'CT.EC2.PR.3', 'CT.EC2.PR.4']

/** Security groups. */
export const securityGroupsCase: JudgedCase = {
  name: 'security groups',
  aws: {
    services: {
      ec2: {
        securityGroups: {
          defaults: { vpcId },
          widest: {
            vpcId,
            description: 'What the application may be asked, and ask',
            ingress: {
              https: { ports: 443, from: { cidr: '10.0.0.0/16' }, description: 'the network' },
              v6: { ports: 443, from: { cidr: '2001:db8::/32' } },
              peers: { ports: '8000-8100', from: { group: 'defaults' } },
              itself: { protocol: 'udp', ports: 4789, from: { self: true } },
              ping: { protocol: 'icmp', from: { cidr: '10.0.0.0/16' } },
            },
            egress: {
              https: { ports: 443, to: { cidr: '10.0.0.0/16' } },
              s3: { ports: 443, to: { prefixListId: 'pl-63a5400a' } },
              database: { ports: 5432, to: { groupId: 'sg-0123456789abcdef0' } },
            },
          },
          'https-for-all': { vpcId, ingress: { https: { ports: 443, from: everybody } } },
          'ssh-for-all': { vpcId, acknowledge, ingress: { ssh: { ports: 22, from: everybody } } },
          'rdp-for-all-v6': { vpcId, acknowledge, ingress: { rdp: { ports: 3389, from: { cidr: '::/0' } } } },
          'database-for-all': { vpcId, acknowledge, ingress: { mysql: { ports: 3306, from: everybody } } },
          'all-for-all': { vpcId, acknowledge, ingress: { all: { protocol: 'all', from: everybody } } },
          'anything-out': { vpcId, egress: { all: { protocol: 'all', to: everybody } } },
        },
      },
    },
  },
  secure: ['defaults', 'widest'],
  insecure: [
    {
      unit: 'https-for-all',
      opens: 'port 443 to everybody',
      like: 'defaults',
      found: ['AwsSolutions-EC23'],
      loses: ['no-open-ingress'],
    },
    {
      unit: 'ssh-for-all',
      opens: 'port 22 to everybody',
      like: 'defaults',
      found: [...open, ...inPacks('EC2RestrictedSSH')],
      loses: ['no-open-admin-ports', 'no-open-ingress'],
    },
    {
      unit: 'rdp-for-all-v6',
      opens: 'port 3389 to everybody who has IPv6',
      like: 'defaults',
      found: open,
      loses: ['no-open-admin-ports', 'no-open-ingress'],
    },
    {
      unit: 'database-for-all',
      opens: 'port 3306 to everybody',
      like: 'defaults',
      found: [...open, ...inPacks('EC2RestrictedCommonPorts')],
      loses: ['no-open-admin-ports', 'no-open-ingress'],
    },
    {
      unit: 'all-for-all',
      opens: 'everything to everybody',
      like: 'defaults',
      found: [...open, ...inPacks('EC2RestrictedCommonPorts', 'EC2RestrictedSSH')],
      loses: ['no-open-admin-ports', 'no-open-ingress'],
    },
    {
      unit: 'anything-out',
      opens: 'everything out to everybody',
      like: 'defaults',
      found: [],
      loses: ['explicit-egress', 'named-protocols-out'],
      because: 'no rule reads what a group lets out',
    },
  ],
}
