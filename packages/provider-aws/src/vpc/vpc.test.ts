import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import type { VpcArgs } from './vpc-args.ts'
import { Vpc } from './vpc.ts'
import { VpcBlockPublicAccess } from './vpc-block-public-access.ts'
import { VpcPeering } from './vpc-peering.ts'

const base: VpcArgs = {
  cidr: '10.30.0.0/20',
  providerRegion: 'eu-central-1',
  account: '111122223333',
  partition: 'aws',
  flowLogs: { kmsKeyArn: 'arn:key' },
}
const widest: VpcArgs = {
  ...base,
  secondaryCidrs: ['10.31.0.0/20'],
  ipv6: true,
  tenancy: 'dedicated',
  internetGateway: true,
  egressOnlyGateway: true,
  subnets: {
    web: {
      cidr: '10.30.0.0/24',
      zone: 'a',
      tier: 'public',
      routeTable: 'open',
      networkAcl: 'web',
      publicIpOnLaunch: false,
    },
    app: {
      cidr: '10.31.0.0/24',
      zone: 'euc1-az2',
      tier: 'private',
      routeTable: 'out',
      ipv6Index: 7,
      publicIpOnLaunch: false,
    },
  },
  natGateways: { a: { subnet: 'web' }, b: { subnet: 'web', allocationId: 'eipalloc-0123456789abcdef0' } },
  routeTables: {
    open: { routes: [{ to: '0.0.0.0/0', via: 'internet' }] },
    out: {
      routes: [
        { to: '0.0.0.0/0', via: { nat: 'a' } },
        { to: '::/0', via: 'egressOnly' },
        { to: 'pl-0123456789abcdef0', via: { transitGateway: 'tgw-0123456789abcdef0' } },
      ],
    },
  },
  networkAcls: {
    web: {
      ingress: [{ number: 100, action: 'allow', protocol: 'tcp', ports: '1024-65535', cidr: '10.0.0.0/8' }],
      egress: [{ number: 100, action: 'deny', protocol: 'all', cidr: '::/0' }],
    },
  },
  endpoints: {
    s3: { service: 's3', routeTables: ['out'], subnets: [], privateDns: true },
    ssm: { service: 'ssm', subnets: ['app'], routeTables: [], privateDns: true },
  },
}
const outputs = () => ({ ipv6CidrBlock: '2600:1f16:1:ab00::/56' })
const made = (args: VpcArgs) => record(() => void new Vpc('data', args), { outputs })
const listed = async (args: VpcArgs) =>
  (await made(args)).map(({ type, name }) => `${type.replace(/^aws:\w+\/\w+:/, '')} ${name}`).sort()

describe('a plain VPC', () => {
  it('keeps the rules of all components', async () => {
    expect(await componentFaults(() => new Vpc('data', widest), { outputs })).toEqual([])
  })

  it('has what is written, a closed default group and flow logs', async () => {
    expect(await listed(base)).toEqual([
      'DefaultSecurityGroup data-default-security-group',
      'FlowLog data-flow-log',
      'LogGroup data-flow-log-group',
      'Policy data-logger-policy',
      'Role data-logger',
      'RolePolicyAttachment data-logger-attachment',
      'Vpc data',
      'konductor:aws:SecureRole data-logger',
      'konductor:aws:Vpc data',
    ])
    expect(await listed({ ...widest, flowLogs: false, openDefaultSecurityGroup: true })).toEqual([
      'EgressOnlyInternetGateway data-egress-only-gateway',
      'Eip data-address-a',
      'InternetGateway data-internet-gateway',
      'NatGateway data-nat-a',
      'NatGateway data-nat-b',
      'NetworkAcl data-acl-web',
      'Route data-route-open-0-0-0-0-0',
      'Route data-route-out-0-0-0-0-0',
      'Route data-route-out-any-0',
      'Route data-route-out-pl-0123456789abcdef0',
      'RouteTable data-routes-open',
      'RouteTable data-routes-out',
      'RouteTableAssociation data-association-app',
      'RouteTableAssociation data-association-web',
      'SecurityGroup data-guard-ssm',
      'SecurityGroupIngressRule data-guard-https-ssm',
      'Subnet data-subnet-app',
      'Subnet data-subnet-web',
      'Vpc data',
      'VpcEndpoint data-endpoint-s3',
      'VpcEndpoint data-endpoint-ssm',
      'VpcIpv4CidrBlockAssociation data-cidr-10-31-0-0-20',
      'konductor:aws:Vpc data',
    ])
  })

  it('puts each part where it is said to be', async () => {
    const resources = await made(widest)
    const inputs = (name: string) => resources.find((resource) => resource.name === name)?.inputs
    expect(inputs('data-subnet-app')).toEqual({
      vpcId: 'data-id',
      cidrBlock: '10.31.0.0/24',
      availabilityZoneId: 'euc1-az2',
      mapPublicIpOnLaunch: false,
      ipv6CidrBlock: '2600:1f16:1:ab07::/64',
      assignIpv6AddressOnCreation: false,
      tags: { Name: 'data-app' },
    })
    expect(inputs('data-acl-web')).toMatchObject({
      subnetIds: ['data-subnet-web-id'],
      ingress: [
        { ruleNo: 100, action: 'allow', protocol: '6', fromPort: 1024, toPort: 65_535, cidrBlock: '10.0.0.0/8' },
      ],
      egress: [{ ruleNo: 100, action: 'deny', protocol: '-1', fromPort: 0, toPort: 0, ipv6CidrBlock: '::/0' }],
    })
    expect(inputs('data-endpoint-s3')).toMatchObject({
      serviceName: 'com.amazonaws.eu-central-1.s3',
      vpcEndpointType: 'Gateway',
      routeTableIds: ['data-routes-out-id'],
    })
    expect(inputs('data-nat-b')).toMatchObject({ allocationId: 'eipalloc-0123456789abcdef0' })
  })

  it('refuses what cannot be', async () => {
    await expect(made({ ...base, cidr: '10.0.0.0/8' })).rejects.toThrow('cidr: a VPC here has /16 to /28')
  })
})

describe('a peering', () => {
  const side = (name: string, cidr: string) => ({
    vpcId: `vpc-${name}`,
    routeTables: [{ name: 'private-a', id: `rtb-${name}` }],
    subnets: [{ name: 'private-a', cidr }],
  })
  const from = side('main', '10.20.0.0/20')
  const to = side('shared', '10.30.0.0/20')

  it('keeps the rules of all components', async () => {
    expect(
      await componentFaults(
        () => new VpcPeering('p', { from, to, accepted: 'here', peerRegion: 'us-east-1', dns: true }),
        { outputs: () => ({ acceptStatus: 'active' }) },
      ),
    ).toEqual([])
  })

  it('within one account and region is accepted by itself, with a route each way to the subnets that are meant', async () => {
    const resources = await record(() => void new VpcPeering('p', { from, to }))
    expect(resources.filter(({ custom }) => custom).map(({ name, inputs }) => ({ name, inputs }))).toEqual([
      { name: 'p', inputs: { vpcId: 'vpc-main', peerVpcId: 'vpc-shared', autoAccept: true, tags: { Name: 'p' } } },
      {
        name: 'p-route-private-a-to-private-a',
        inputs: { routeTableId: 'rtb-main', destinationCidrBlock: '10.30.0.0/20', vpcPeeringConnectionId: 'p-id' },
      },
      {
        name: 'p-back-private-a-to-private-a',
        inputs: { routeTableId: 'rtb-shared', destinationCidrBlock: '10.20.0.0/20', vpcPeeringConnectionId: 'p-id' },
      },
    ])
  })

  it('with another region is accepted there, before any route goes that way', async () => {
    const resources = await record(
      () =>
        void new VpcPeering('p', { from, to, accepted: 'here', peerRegion: 'us-east-1', peerAccount: '222233334444' }),
    )
    const of = (name: string) => resources.find((resource) => resource.custom && resource.name === name)
    expect(of('p')?.inputs).toMatchObject({ peerOwnerId: '222233334444', peerRegion: 'us-east-1' })
    expect(of('p')?.inputs['autoAccept']).toBeUndefined()
    expect(of('p-accepter')?.inputs).toMatchObject({ autoAccept: true, region: 'us-east-1' })
    expect(of('p-back-private-a-to-private-a')?.inputs['region']).toBe('us-east-1')
    expect(of('p-route-private-a-to-private-a')?.dependencies).toContain('p-accepter')
  })
})

describe('a block on public access', () => {
  it('keeps the rules of all components, and excludes first those that keep the internet', async () => {
    const create = () =>
      new VpcBlockPublicAccess('b', { mode: 'ingress', except: { main: { vpcId: 'vpc-1', allow: 'egress' } } })
    expect(await componentFaults(create)).toEqual([])
    const resources = await record(() => void create())
    expect(resources.filter(({ custom }) => custom).map(({ name, inputs }) => ({ name, inputs }))).toEqual([
      { name: 'b-except-main', inputs: { vpcId: 'vpc-1', internetGatewayExclusionMode: 'allow-egress' } },
      { name: 'b', inputs: { internetGatewayBlockMode: 'block-ingress' } },
    ])
  })
})
