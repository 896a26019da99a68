import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import type { RulesArgs } from './security-group-args.ts'
import { SecurityGroup } from './security-group.ts'
import { SecurityGroupRules } from './security-group-rules.ts'

const vpcId = 'vpc-1'
const rules: RulesArgs = {
  ingress: {
    https: { description: 'the load balancer', ports: 443, from: { groupId: 'sg-2' } },
    mesh: { protocol: 'udp', ports: '8000-8100', from: { self: true } },
    ping: { protocol: 'icmp', from: { vpcCidr: '10.0.0.0/16' } },
    office: { ports: 'all', from: { cidr: '2001:db8::/32' } },
  },
  egress: { s3: { ports: 443, to: { prefixListId: 'pl-1' } }, all: { protocol: 'all', to: { cidr: '10.0.0.0/8' } } },
}

const made = async (create: () => unknown) =>
  (await record(create)).map(({ type, name, parent, inputs }) => ({
    type: type.split(':').at(-1),
    name,
    parent,
    inputs,
  }))

describe('a security group', () => {
  it('lets nothing through where nothing is said, and EC2 takes back its own rule', async () => {
    expect(await made(() => new SecurityGroup('web', { vpcId }))).toEqual([
      { type: 'SecurityGroup', name: 'web', parent: undefined, inputs: {} },
      {
        type: 'SecurityGroup',
        name: 'web',
        parent: 'web',
        inputs: { vpcId, description: 'Closed but for its rules, each of which says what it is for' },
      },
    ])
  })

  it('keeps the rules of all components', async () => {
    expect(await componentFaults(() => new SecurityGroup('web', { vpcId, ...rules }))).toEqual([])
  })

  it('has rules that are resources of their own, called by their names', async () => {
    const resources = await made(() => new SecurityGroup('web', { vpcId, ...rules }))
    expect(
      resources
        .filter(({ name }) => name.startsWith('web-'))
        .map(({ type, name, parent }) => `${type ?? ''} ${name} in ${parent ?? ''}`)
        .sort(),
    ).toEqual([
      'SecurityGroupEgressRule web-rules-egress-all in web-rules',
      'SecurityGroupEgressRule web-rules-egress-s3 in web-rules',
      'SecurityGroupIngressRule web-rules-ingress-https in web-rules',
      'SecurityGroupIngressRule web-rules-ingress-mesh in web-rules',
      'SecurityGroupIngressRule web-rules-ingress-office in web-rules',
      'SecurityGroupIngressRule web-rules-ingress-ping in web-rules',
      'SecurityGroupRules web-rules in web',
    ])
  })

  it('refuses callers that name no VPC', async () => {
    // @ts-expect-error: vpcId has no default
    await expect(record(() => new SecurityGroup('web', {}))).rejects.toThrow(/web needs vpcId/)
  })
})

describe('the rules of a security group', () => {
  const ofRule = async (name: string) =>
    (await made(() => new SecurityGroupRules('web', { securityGroupId: 'sg-1', ...rules }))).find(
      (resource) => resource.name === name,
    )?.inputs

  it.each([
    [
      'web-ingress-https',
      {
        description: 'the load balancer',
        ipProtocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        referencedSecurityGroupId: 'sg-2',
      },
    ],
    [
      'web-ingress-mesh',
      {
        description: 'udp 8000-8100 from the group itself',
        ipProtocol: 'udp',
        fromPort: 8000,
        toPort: 8100,
        referencedSecurityGroupId: 'sg-1',
      },
    ],
    [
      'web-ingress-ping',
      {
        description: 'icmp from the network',
        ipProtocol: 'icmp',
        fromPort: -1,
        toPort: -1,
        cidrIpv4: '10.0.0.0/16',
      },
    ],
    [
      'web-ingress-office',
      {
        description: 'tcp all from 2001:db8::/32',
        ipProtocol: 'tcp',
        fromPort: 0,
        toPort: 65_535,
        cidrIpv6: '2001:db8::/32',
      },
    ],
    [
      'web-egress-s3',
      { description: 'tcp 443 to a prefix list', ipProtocol: 'tcp', fromPort: 443, toPort: 443, prefixListId: 'pl-1' },
    ],
    ['web-egress-all', { description: 'everything to 10.0.0.0/8', ipProtocol: '-1', cidrIpv4: '10.0.0.0/8' }],
  ])('are what EC2 takes: %s', async (name, inputs) => {
    expect(await ofRule(name)).toEqual({ securityGroupId: 'sg-1', ...inputs })
  })

  it('stay as they are when others come before them', async () => {
    const { https, ...others } = rules.ingress ?? {}
    const names = async (ingress: RulesArgs['ingress']) =>
      (await made(() => new SecurityGroupRules('web', { securityGroupId: 'sg-1', ingress })))
        .map((resource) => JSON.stringify(resource))
        .sort()
    const fewer = await names({ ...others })
    const more = await names({ ...(https === undefined ? {} : { https }), ...others })
    expect(fewer.filter((resource) => !more.includes(resource))).toEqual([])
  })

  it('are known by the names they had', async () => {
    const ingress = { https: { ports: 443, from: { self: true }, formerly: 'tls' } }
    const resources = await record(() => new SecurityGroupRules('web', { securityGroupId: 'sg-1', ingress }))
    expect(resources.find(({ custom }) => custom)).toMatchObject({
      name: 'web-ingress-https',
      aliases: ['web-ingress-tls'],
    })
    expect(resources.find(({ custom }) => custom)?.inputs).not.toHaveProperty('formerly')
  })

  it('let two groups refer to each other', async () => {
    const resources = await made(() => {
      const web = new SecurityGroup('web', { vpcId })
      const data = new SecurityGroup('data', { vpcId })
      new SecurityGroupRules('web', {
        securityGroupId: web.groupId,
        egress: { sql: { ports: 5432, to: { groupId: data.groupId } } },
      })
      new SecurityGroupRules('data', {
        securityGroupId: data.groupId,
        ingress: { sql: { ports: 5432, from: { groupId: web.groupId } } },
      })
    })
    expect(
      resources
        .flatMap(({ name, inputs }) =>
          'referencedSecurityGroupId' in inputs ? [`${name} ${String(inputs['referencedSecurityGroupId'])}`] : [],
        )
        .sort(),
    ).toEqual(['data-ingress-sql web-id', 'web-egress-sql data-id'])
  })
})
