import { componentFaults, record, recordFailure, type RecordedResource } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import type { SecureLoadBalancerArgs } from './load-balancer-args.ts'
import { SecureLoadBalancer } from './secure-load-balancer.ts'

const certificate = 'arn:aws:acm:us-west-2:111122223333:certificate/1'
const targetGroupArn = 'arn:aws:elasticloadbalancing:us-west-2:111122223333:targetgroup/web/1'
const closed: SecureLoadBalancerArgs = {
  vpcId: 'vpc-1',
  subnetIds: ['subnet-1', 'subnet-2'],
  networkCidr: '10.20.0.0/16',
  targetPorts: [8443],
  accessLogs: { bucket: 'acme-logs' },
  listeners: {
    https: {
      port: 443,
      protocol: 'HTTPS',
      certificateArns: [certificate],
      action: { forward: [{ targetGroupArn }] },
    },
  },
}

const made = (args: Partial<SecureLoadBalancerArgs> = {}) =>
  record(() => new SecureLoadBalancer('web', { ...closed, ...args }))

const listed = (resources: readonly RecordedResource[]) =>
  resources.map(({ type, name }) => `${type.split(':').at(-1)} ${name}`).sort()

const inputsOf = async (name: string, args?: Partial<SecureLoadBalancerArgs>) =>
  (await made(args)).find((resource) => resource.name === name && resource.custom)?.inputs

describe('a secure load balancer', () => {
  it('is the load balancer, its own security group with its rules, and a listener', async () => {
    expect(listed(await made())).toEqual([
      'Listener web-listener-https',
      'LoadBalancer web',
      'SecureLoadBalancer web',
      'SecurityGroup web-security-group',
      'SecurityGroup web-security-group',
      'SecurityGroupEgressRule web-security-group-rules-egress-targets-8443',
      'SecurityGroupIngressRule web-security-group-rules-ingress-https-from-network',
      'SecurityGroupRules web-security-group-rules',
    ])
  })

  it('keeps the rules of all components', async () => {
    const outputs = () => ({ dnsName: 'web.example.com', zoneId: 'Z1' })
    expect(await componentFaults(() => new SecureLoadBalancer('web', closed), { outputs })).toEqual([])
  })

  it('is internal, logged, kept from deletion, and drops what is no valid HTTP', async () => {
    expect(await inputsOf('web')).toEqual({
      loadBalancerType: 'application',
      internal: true,
      subnets: ['subnet-1', 'subnet-2'],
      securityGroups: ['web-security-group-id'],
      enableDeletionProtection: true,
      dropInvalidHeaderFields: true,
      desyncMitigationMode: 'defensive',
      accessLogs: { enabled: true, bucket: 'acme-logs', prefix: 'web' },
    })
  })

  it('has no settings of HTTP where it does not read it', async () => {
    const args = {
      type: 'network',
      listeners: { tcp: { port: 5432, protocol: 'TCP', action: { forward: [{ targetGroupArn }] } } },
    } as const
    expect(await inputsOf('web', args)).toEqual({
      loadBalancerType: 'network',
      internal: true,
      subnets: ['subnet-1', 'subnet-2'],
      securityGroups: ['web-security-group-id'],
      enableDeletionProtection: true,
      enableCrossZoneLoadBalancing: true,
      accessLogs: { enabled: true, bucket: 'acme-logs', prefix: 'web' },
    })
    expect(await inputsOf('web-listener-tcp', args)).toEqual({
      loadBalancerArn: 'arn:web',
      port: 5432,
      protocol: 'TCP',
      defaultActions: [{ type: 'forward', targetGroupArn }],
    })
  })

  it('takes TLS 1.2 and newer', async () => {
    expect(await inputsOf('web-listener-https')).toEqual({
      loadBalancerArn: 'arn:web',
      port: 443,
      protocol: 'HTTPS',
      certificateArn: certificate,
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      defaultActions: [{ type: 'forward', targetGroupArn }],
    })
  })

  it('lets its own network come, or whoever is named', async () => {
    expect(await inputsOf('web-security-group-rules-ingress-https-from-network')).toMatchObject({
      cidrIpv4: '10.20.0.0/16',
      fromPort: 443,
      toPort: 443,
      description: 'Clients of the listener https',
    })
    const args = { allowFrom: ['0.0.0.0/0', '::/0'] }
    expect(await inputsOf('web-security-group-rules-ingress-https-from-anywhere', args)).toMatchObject({
      cidrIpv4: '0.0.0.0/0',
    })
    expect(await inputsOf('web-security-group-rules-ingress-https-from-anywhere-ipv6', args)).toMatchObject({
      cidrIpv6: '::/0',
    })
  })

  it('asks AWS for the range of a network that nobody gives', async () => {
    const resources = await record(
      () => {
        const { networkCidr: _, ...args } = closed
        return new SecureLoadBalancer('web', args)
      },
      { call: ({ token }) => (token === 'aws:ec2/getVpc:getVpc' ? { cidrBlock: '10.9.0.0/16' } : {}) },
    )
    const rule = resources.find(({ type }) => type.endsWith(':SecurityGroupEgressRule'))
    expect(rule?.inputs).toMatchObject({ cidrIpv4: '10.9.0.0/16', fromPort: 8443, toPort: 8443 })
  })

  it('has rules, further certificates and a firewall, each a resource that its name finds again', async () => {
    const args: Partial<SecureLoadBalancerArgs> = {
      webAclArn: 'arn:aws:wafv2:us-west-2:111122223333:regional/webacl/acme/1',
      listeners: {
        https: {
          port: 443,
          protocol: 'HTTPS',
          certificateArns: [certificate, `${certificate}2`],
          action: { respond: { status: 503, body: 'later' } },
          rules: {
            api: {
              priority: 10,
              paths: ['/api/*'],
              headers: { 'X-Version': ['2'] },
              query: { beta: 'true' },
              action: {
                forward: [
                  { targetGroupArn, weight: 90 },
                  { targetGroupArn: `${targetGroupArn}2`, weight: 10 },
                ],
              },
            },
          },
        },
        http: { port: 80, protocol: 'HTTP', action: { redirect: {} } },
      },
    }
    expect(await inputsOf('web-listener-http', args)).toMatchObject({
      protocol: 'HTTP',
      defaultActions: [{ type: 'redirect', redirect: { protocol: 'HTTPS', port: '443', statusCode: 'HTTP_301' } }],
    })
    expect(await inputsOf('web-listener-https', args)).toMatchObject({
      defaultActions: [
        {
          type: 'fixed-response',
          fixedResponse: { contentType: 'text/plain', statusCode: '503', messageBody: 'later' },
        },
      ],
    })
    expect(await inputsOf('web-rule-https-api', args)).toEqual({
      listenerArn: 'arn:web-listener-https',
      priority: 10,
      conditions: [
        { pathPattern: { values: ['/api/*'] } },
        { httpHeader: { httpHeaderName: 'X-Version', values: ['2'] } },
        { queryStrings: [{ key: 'beta', value: 'true' }] },
      ],
      actions: [
        {
          type: 'forward',
          forward: {
            targetGroups: [
              { arn: targetGroupArn, weight: 90 },
              { arn: `${targetGroupArn}2`, weight: 10 },
            ],
          },
        },
      ],
    })
    expect(await inputsOf('web-certificate-https-2', args)).toEqual({
      listenerArn: 'arn:web-listener-https',
      certificateArn: `${certificate}2`,
    })
    expect(await inputsOf('web-web-acl', args)).toMatchObject({ resourceArn: 'arn:web' })
  })

  it('lives in the region it is told, with all that it has', async () => {
    const resources = await made({ region: 'eu-west-1' })
    expect(resources.filter(({ custom, inputs }) => custom && inputs['region'] !== 'eu-west-1')).toEqual([])
  })

  it.each([
    [
      'a listener with TLS and no certificate',
      { listeners: { a: { ...closed.listeners['https'], certificateArns: [] } } },
      'the listener a speaks HTTPS and has no certificate',
    ],
    [
      'a firewall for what it cannot read',
      { type: 'network', webAclArn: 'x' },
      'a network load balancer takes no web ACL',
    ],
    ['no word about access logs', { accessLogs: undefined }, 'accessLogs says where access logs go, or is false'],
  ])('refuses %s', async (_, wrong, because) => {
    const args = Object.assign({}, closed, wrong)
    expect(String(await recordFailure(() => new SecureLoadBalancer('web', args)))).toContain(because)
  })
})
