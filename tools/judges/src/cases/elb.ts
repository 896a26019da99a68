import { inPacks } from '../judging/in-packs.ts'
import type { JudgedCase } from './judged-case.ts'

const vpcId = 'vpc-0123456789abcdef0'
const subnetIds = ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1']
const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/4f1f8a0e-1111-2222-3333-444455556666'
const webAclArn = 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/web/11112222-3333-4444-5555-666677778888'
const base = { vpcId, subnetIds, certificateArn, allowFrom: ['10.0.0.0/16'], targetGroup: 'tg' }

/** Load balancers and target groups. */
export const elbCase: JudgedCase = {
  name: 'elb',
  aws: {
    services: {
      elb: {
        targetGroups: {
          tg: { vpcId },
          'tg-tls': { vpcId, protocol: 'TLS', port: 8443 },
          'tg-widest': {
            vpcId,
            type: 'ip',
            protocolVersion: 'HTTP2',
            healthCheck: {
              path: '/healthz',
              port: 9000,
              protocol: 'HTTP',
              statuses: '200-299',
              intervalSeconds: 15,
              timeoutSeconds: 5,
              healthyAfter: 2,
              unhealthyAfter: 3,
            },
            deregistrationSeconds: 60,
            slowStartSeconds: 30,
            stickiness: { seconds: 600, cookie: 'session' },
            targets: { ips: ['10.0.1.20'] },
          },
          'tg-in-clear': { vpcId, protocol: 'HTTP', port: 8080 },
        },
        loadBalancers: {
          alb: base,
          widest: {
            ...base,
            internal: false,
            allowFrom: ['203.0.113.0/24'],
            webAclArn,
            redirectHttp: true,
            desyncMitigation: 'strictest',
            idleTimeoutSeconds: 120,
            listeners: {
              https: {
                certificateArns: [certificateArn],
                targetGroup: 'tg',
                rules: { api: { priority: 10, paths: ['/api/*'], targetGroup: 'tg-widest' } },
              },
            },
          },
          nlb: { ...base, type: 'network', targetGroup: 'tg-tls' },
          'not-logged': { ...base, accessLogs: false },
          deletable: { ...base, deletionProtection: false },
          'any-header': { ...base, dropInvalidHeaders: false },
          'any-request': { ...base, desyncMitigation: 'monitor' },
          'in-clear': { ...base, listeners: { http: { protocol: 'HTTP', targetGroup: 'tg' } } },
          'old-tls': { ...base, sslPolicy: 'ELBSecurityPolicy-2016-08' },
          public: { ...base, internal: false, allowFrom: ['0.0.0.0/0'] },
          'one-zone': { ...base, type: 'network', targetGroup: 'tg-tls', subnetIds: [subnetIds[0]] },
          'one-zone-each': { ...base, type: 'network', targetGroup: 'tg-tls', crossZone: false },
        },
      },
    },
  },
  secure: ['aws-default-logs', 'tg', 'tg-tls', 'tg-widest', 'alb', 'widest', 'nlb'],
  insecure: [
    {
      unit: 'tg-in-clear',
      opens: 'protocol: HTTP to targets',
      like: 'tg',
      found: [],
      loses: ['tls'],
      because: 'no rule reads what a target group speaks',
    },
    {
      unit: 'not-logged',
      opens: 'accessLogs: false',
      like: 'alb',
      found: ['AwsSolutions-ELB2', 'CT.ELASTICLOADBALANCING.PR.6', ...inPacks('ELBLoggingEnabled')],
      loses: ['access-logs'],
    },
    {
      unit: 'deletable',
      opens: 'deletionProtection: false',
      like: 'alb',
      found: [
        'CT.ELASTICLOADBALANCING.PR.5',
        'HIPAA.Security-ELBDeletionProtectionEnabled',
        'NIST.800.53.R5-ELBDeletionProtectionEnabled',
      ],
      loses: ['deletion-protection'],
    },
    {
      unit: 'any-header',
      opens: 'dropInvalidHeaders: false',
      like: 'alb',
      found: [
        'CT.ELASTICLOADBALANCING.PR.4',
        'HIPAA.Security-ALBHttpDropInvalidHeaderEnabled',
        'PCI.DSS.321-ALBHttpDropInvalidHeaderEnabled',
      ],
      loses: ['headers'],
    },
    {
      unit: 'any-request',
      opens: 'desyncMitigation: monitor',
      like: 'alb',
      found: ['CT.ELASTICLOADBALANCING.PR.3'],
      loses: ['desync'],
    },
    {
      unit: 'in-clear',
      opens: 'a listener that speaks HTTP',
      like: 'alb',
      found: ['CT.ELASTICLOADBALANCING.PR.1', ...inPacks('ALBHttpToHttpsRedirection', 'ELBv2ACMCertificateRequired')],
      loses: ['tls'],
    },
    {
      unit: 'old-tls',
      opens: 'a policy of TLS that takes old versions',
      like: 'alb',
      found: [],
      loses: ['tls-versions'],
      because: 'no rule reads which versions of TLS a listener of this generation takes',
    },
    {
      unit: 'public',
      opens: 'internal: false, for everybody',
      like: 'alb',
      found: ['AwsSolutions-EC23', 'NIST.800.53.R5-ALBWAFEnabled', 'PCI.DSS.321-ALBWAFEnabled'],
      loses: ['internal'],
    },
    {
      unit: 'one-zone-each',
      opens: 'crossZone: false',
      like: 'nlb',
      found: ['CT.ELASTICLOADBALANCING.PR.14'],
      loses: ['cross-zone'],
    },
    {
      unit: 'one-zone',
      opens: 'one subnet',
      like: 'nlb',
      found: [],
      loses: ['zones'],
      because: 'no rule counts the zones of a load balancer of this generation',
    },
  ],
}
