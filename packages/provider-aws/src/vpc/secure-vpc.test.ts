import { verifyClaims } from '@konductor/core/config'
import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { aws } from '../descriptor.ts'
import type { SecureVpcArgs } from './secure-vpc-args.ts'
import { SecureVpc } from './secure-vpc.ts'

const base: SecureVpcArgs = {
  cidr: '10.20.0.0/16',
  providerRegion: 'eu-central-1',
  account: '111122223333',
  partition: 'aws',
  flowLogs: { kmsKeyArn: 'arn:key' },
}
const outputs = () => ({ ipv6CidrBlock: '2600:1f16:1:ab00::/56' })
const known = new Map<string, ReturnType<typeof record>>()
const recorded = (args: Partial<SecureVpcArgs> = {}): ReturnType<typeof record> => {
  const key = JSON.stringify(Object.entries(args).map(([name, value]) => [name, value ?? 'default']))
  const before = known.get(key) ?? record(() => void new SecureVpc('main', { ...base, ...args }), { outputs })
  known.set(key, before)
  return before
}
const named = async (args: Partial<SecureVpcArgs>, type: string): Promise<readonly string[]> =>
  (await recorded(args)).flatMap((resource) => (resource.type === type ? [resource.name] : [])).sort()
const inputsOf = async (args: Partial<SecureVpcArgs>, name: string, type: string) =>
  (await recorded(args)).find((resource) => resource.name === name && resource.type === type)?.inputs

describe('a secure VPC', () => {
  it('keeps the rules of all components', async () => {
    expect(await componentFaults(() => new SecureVpc('main', { ...base, ipv6: true }), { outputs })).toEqual([])
  })

  it('is made of one zone of each part for each zone, and what it has once', async () => {
    const resources = await recorded({ zones: 2, nat: 'perZone' })
    expect(resources.map(({ type, name }) => `${type.replace(/^aws:\w+\/\w+:/, '')} ${name}`).sort()).toEqual([
      'DefaultNetworkAcl main-default-network-acl',
      'DefaultSecurityGroup main-default-security-group',
      'Eip main-nat-address-a',
      'Eip main-nat-address-b',
      'FlowLog main-flow-log',
      'InternetGateway main-internet-gateway',
      'LogGroup main-flow-log-group',
      'NatGateway main-nat-a',
      'NatGateway main-nat-b',
      'NetworkAcl main-acl-isolated',
      'NetworkAcl main-acl-private',
      'NetworkAcl main-acl-public',
      'Policy main-logger-policy',
      'Role main-logger',
      'RolePolicyAttachment main-logger-attachment',
      'Route main-route-private-a',
      'Route main-route-private-b',
      'Route main-route-public',
      'RouteTable main-routes-isolated',
      'RouteTable main-routes-private-a',
      'RouteTable main-routes-private-b',
      'RouteTable main-routes-public',
      'RouteTableAssociation main-association-isolated-a',
      'RouteTableAssociation main-association-isolated-b',
      'RouteTableAssociation main-association-private-a',
      'RouteTableAssociation main-association-private-b',
      'RouteTableAssociation main-association-public-a',
      'RouteTableAssociation main-association-public-b',
      'SecurityGroup main-endpoints',
      'SecurityGroupIngressRule main-endpoints-https',
      'Subnet main-subnet-isolated-a',
      'Subnet main-subnet-isolated-b',
      'Subnet main-subnet-private-a',
      'Subnet main-subnet-private-b',
      'Subnet main-subnet-public-a',
      'Subnet main-subnet-public-b',
      'Vpc main',
      'VpcEndpoint main-endpoint-dynamodb',
      'VpcEndpoint main-endpoint-ec2',
      'VpcEndpoint main-endpoint-ecr-api',
      'VpcEndpoint main-endpoint-ecr-dkr',
      'VpcEndpoint main-endpoint-logs',
      'VpcEndpoint main-endpoint-s3',
      'VpcEndpoint main-endpoint-ssm',
      'VpcEndpoint main-endpoint-ssmmessages',
      'VpcEndpoint main-endpoint-sts',
      'konductor:aws:SecureRole main-logger',
      'konductor:aws:SecureVpc main',
    ])
  })

  it('names zones by letters of its region, or by ids', async () => {
    const zones = async (args: Partial<SecureVpcArgs>) =>
      (await recorded({ tiers: ['private'], ...args }))
        .filter(({ type }) => type === 'aws:ec2/subnet:Subnet')
        .map(({ name, inputs }) => [name, inputs['availabilityZone'] ?? inputs['availabilityZoneId']])
    expect(await zones({ zones: 2, providerRegion: 'us-east-1', region: 'ap-northeast-1' })).toEqual([
      ['main-subnet-private-a', 'ap-northeast-1a'],
      ['main-subnet-private-c', 'ap-northeast-1c'],
    ])
    expect(await zones({ zones: ['euc1-az3', 'euc1-az1'] })).toEqual([
      ['main-subnet-private-az3', 'euc1-az3'],
      ['main-subnet-private-az1', 'euc1-az1'],
    ])
  })

  it('asks AWS for the region where nobody says it', async () => {
    const resources = await record(() => void new SecureVpc('main', { ...base, providerRegion: undefined }), {
      call: ({ token }) => (token === 'aws:index/getRegion:getRegion' ? { region: 'sa-east-1' } : {}),
    })
    const inputs = resources.find(({ name }) => name === 'main-subnet-private-b')?.inputs
    expect(inputs?.['availabilityZone']).toBe('sa-east-1b')
    expect(resources.find(({ name }) => name === 'main-endpoint-ecr-api')?.inputs['serviceName']).toBe(
      'com.amazonaws.sa-east-1.ecr.api',
    )
  })

  it('has no NAT and no public tier where none is asked for', async () => {
    const args = { tiers: ['private', 'isolated'] } as const
    expect(await named(args, 'aws:ec2/natGateway:NatGateway')).toEqual([])
    expect(await named(args, 'aws:ec2/internetGateway:InternetGateway')).toEqual([])
    expect(await named(args, 'aws:ec2/route:Route')).toEqual([])
  })

  it('has one NAT gateway, in its first zone, unless it says otherwise', async () => {
    expect(await named({}, 'aws:ec2/natGateway:NatGateway')).toEqual(['main-nat-a'])
    expect(await named({ zones: ['c', 'a'] }, 'aws:ec2/natGateway:NatGateway')).toEqual(['main-nat-c'])
    expect(await named({ nat: 'none' }, 'aws:ec2/natGateway:NatGateway')).toEqual([])
  })

  it('has a /64 for each subnet where it has IPv6, and a way out only', async () => {
    const resources = await recorded({ ipv6: true, zones: 2 })
    expect(
      resources
        .filter(({ type }) => type === 'aws:ec2/subnet:Subnet')
        .map(
          ({ name, inputs }) =>
            `${name} ${String(inputs['ipv6CidrBlock'])} ${String(inputs['assignIpv6AddressOnCreation'])}`,
        )
        .sort(),
    ).toEqual([
      'main-subnet-isolated-a 2600:1f16:1:ab01::/64 false',
      'main-subnet-isolated-b 2600:1f16:1:ab05::/64 false',
      'main-subnet-private-a 2600:1f16:1:ab00::/64 false',
      'main-subnet-private-b 2600:1f16:1:ab04::/64 false',
      'main-subnet-public-a 2600:1f16:1:ab02::/64 false',
      'main-subnet-public-b 2600:1f16:1:ab06::/64 false',
    ])
    const out = resources.find(({ name }) => name === 'main-route6-private-a')?.inputs
    expect([out?.['destinationIpv6CidrBlock'], out?.['egressOnlyGatewayId']]).toEqual([
      '::/0',
      'main-egress-only-gateway-id',
    ])
  })

  it('keeps its flow logs for a year, with a key of its own where nobody gives one', async () => {
    const resources = await recorded({ flowLogs: undefined })
    expect(resources.find(({ name }) => name === 'main-flow-log-group')?.inputs).toMatchObject({
      retentionInDays: 365,
      kmsKeyId: 'arn:main-key',
    })
    const policy = String(resources.find(({ type }) => type === 'aws:kms/key:Key')?.inputs['policy'])
    expect(policy).toContain('logs.eu-central-1.amazonaws.com')
  })

  it('writes its flow logs into a bucket on request, and needs no role then', async () => {
    const args = { flowLogs: { to: 's3', bucketArn: 'arn:bucket', traffic: 'reject', aggregationSeconds: 60 } } as const
    expect(await inputsOf(args, 'main-flow-log', 'aws:ec2/flowLog:FlowLog')).toEqual({
      vpcId: 'main-id',
      trafficType: 'REJECT',
      maxAggregationInterval: 60,
      logDestinationType: 's3',
      logDestination: 'arn:bucket',
    })
    expect(await named(args, 'aws:iam/role:Role')).toEqual([])
  })

  it('refuses settings that cannot be, as a programmer reads them', async () => {
    await expect(recorded({ cidr: '10.20.0.0/26' })).rejects.toThrow(
      'cidr: a VPC here has /16 to /24, and 10.20.0.0/26 is too small; write 10.20.0.0/24, or another block of that length',
    )
  })

  it('keeps what the user tags over its own', async () => {
    const inputs = await inputsOf({ tags: { Name: 'mine', team: 'a' } }, 'main', 'aws:ec2/vpc:Vpc')
    expect(inputs?.['tags']).toEqual({ Name: 'mine', team: 'a' })
  })
})

describe('the evidence of a secure VPC', () => {
  const verdicts = async (change: (name: string, inputs: Record<string, unknown>) => Record<string, unknown>) => {
    const resources = await recorded()
    const planned = resources.map((resource) => ({
      ...resource,
      urn: resource.name + resource.type,
      parent: resource.parent === 'main' ? 'mainkonductor:aws:SecureVpc' : '',
      inputs: change(resource.name, { ...resource.inputs }),
    }))
    return Object.fromEntries(
      verifyClaims(planned, aws.safeguards ?? {})
        .filter(({ name }) => name === 'main')
        .map(({ safeguard, verdict }) => [safeguard, verdict]),
    )
  }
  const unseen = ['zones', 'own-vpc']

  it('is found in what it is made from, for every claim that a plan can see', async () => {
    const found = await verdicts((_, inputs) => inputs)
    expect(Object.keys(found).length).toBeGreaterThanOrEqual(14)
    expect(
      Object.entries(found).filter(([id, verdict]) => verdict !== (unseen.includes(id) ? 'unseen' : 'held')),
    ).toEqual([])
  })

  it.each([
    ['main-subnet-public-a', 'mapPublicIpOnLaunch', true, ['no-public-addresses']],
    ['main-flow-log', 'trafficType', 'REJECT', ['flow-logs']],
    ['main-flow-log-group', 'retentionInDays', 30, ['flow-log-retention']],
    ['main-flow-log-group', 'kmsKeyId', undefined, ['flow-log-key']],
    ['main-endpoint-ssm', 'vpcEndpointType', 'Gateway', ['endpoint-ssm']],
    ['main-route-private-b', 'natGatewayId', undefined, ['private-routes']],
  ])('is gone where %s says %s: %j', async (child, property, value, broken) => {
    const found = await verdicts((name, inputs) => (name === child ? { ...inputs, [property]: value } : inputs))
    expect(Object.entries(found).flatMap(([id, verdict]) => (verdict === 'broken' ? [id] : []))).toEqual(broken)
  })
})
