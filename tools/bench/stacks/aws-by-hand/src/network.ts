import * as cloudwatch from '@pulumi/aws/cloudwatch/index.js'
import * as ec2 from '@pulumi/aws/ec2/index.js'
import * as iam from '@pulumi/aws/iam/index.js'
import type { Key } from '@pulumi/aws/kms/index.js'
import { SecurityGroupIngressRule } from '@pulumi/aws/vpc/index.js'
import type { CustomResourceOptions } from '@pulumi/pulumi'

const region = 'us-east-1'
const zones = ['a', 'b', 'c']
const anywhere = '0.0.0.0/0'
const role = { public: 'kubernetes.io/role/elb', private: 'kubernetes.io/role/internal-elb' }
const interfaces = ['ec2', 'ecr.api', 'ecr.dkr', 'logs', 'ssm', 'ssmmessages', 'sts']

const allow = (ruleNo: number, protocol: string, fromPort: number, toPort: number, cidrBlock: string) => ({
  ruleNo,
  action: 'allow',
  protocol,
  fromPort,
  toPort,
  cidrBlock,
})
const answers = (protocol: string, first: number) => [
  allow(first, protocol, 1024, 3388, anywhere),
  allow(first + 1, protocol, 3390, 65_535, anywhere),
]
const tooBig = { ...allow(210, '1', 0, 0, anywhere), icmpType: 3, icmpCode: 4 }

/** A network of three tiers over three zones, as somebody would write it who knows what a network needs. */
export const network = (name: string, index: number, opts: CustomResourceOptions, key: Key, account: string): void => {
  const block = (third: number, length: number) => `10.${index}.${third}.0/${length}`
  const cidrBlock = block(0, 16)
  const tags = (what: string, more = {}) => ({ tags: { Name: `${name}-${what}`, ...more } })
  const vpc = new ec2.Vpc(
    name,
    { cidrBlock, enableDnsHostnames: true, enableDnsSupport: true, tags: { Name: name } },
    opts,
  )
  const vpcId = vpc.id
  new ec2.DefaultSecurityGroup(`${name}-default-security-group`, { vpcId, ingress: [], egress: [] }, opts)
  new ec2.DefaultNetworkAcl(
    `${name}-default-network-acl`,
    { defaultNetworkAclId: vpc.defaultNetworkAclId, ingress: [], egress: [] },
    { ...opts, ignoreChanges: ['subnetIds'] },
  )

  const group = new cloudwatch.LogGroup(`${name}-flow-log-group`, { kmsKeyId: key.arn, retentionInDays: 365 }, opts)
  const logger = new iam.Role(
    `${name}-logger`,
    {
      description: 'Flow logs are written to CloudWatch as this role',
      maxSessionDuration: 3600,
      assumeRolePolicy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'VpcFlowLogs',
            Effect: 'Allow',
            Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
            Action: 'sts:AssumeRole',
            Condition: { StringEquals: { 'aws:SourceAccount': account } },
          },
        ],
      }),
    },
    opts,
  )
  const policy = new iam.Policy(
    `${name}-logger-policy`,
    {
      description: 'What the role may do',
      policy: group.arn.apply((arn) =>
        JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: `${arn}:*` }],
        }),
      ),
    },
    opts,
  )
  const attachment = new iam.RolePolicyAttachment(
    `${name}-logger-attachment`,
    { role: logger.name, policyArn: policy.arn },
    opts,
  )
  new ec2.FlowLog(
    `${name}-flow-log`,
    {
      vpcId,
      trafficType: 'ALL',
      logDestinationType: 'cloud-watch-logs',
      logDestination: group.arn,
      iamRoleArn: logger.arn,
      maxAggregationInterval: 600,
    },
    { ...opts, dependsOn: [policy, attachment] },
  )

  const subnet = (tier: string, zone: string, cidr: string, more = {}) =>
    new ec2.Subnet(
      `${name}-subnet-${tier}-${zone}`,
      {
        vpcId,
        cidrBlock: cidr,
        availabilityZone: `${region}${zone}`,
        mapPublicIpOnLaunch: false,
        ...tags(`${tier}-${zone}`, more),
      },
      opts,
    )
  const open = zones.map((zone, at) => subnet('public', zone, block(24 + 32 * at, 22), { [role.public]: '1' }))
  const inner = zones.map((zone, at) => subnet('private', zone, block(32 * at, 20), { [role.private]: '1' }))
  const isolated = zones.map((zone, at) => subnet('isolated', zone, block(16 + 32 * at, 21)))

  const gateway = new ec2.InternetGateway(`${name}-internet-gateway`, { vpcId, ...tags('internet') }, opts)
  const address = new ec2.Eip(
    `${name}-nat-address-a`,
    { domain: 'vpc', ...tags('nat-a') },
    { ...opts, dependsOn: gateway },
  )
  const nat = new ec2.NatGateway(
    `${name}-nat-a`,
    { allocationId: address.allocationId, subnetId: open[0]?.id ?? '', ...tags('nat-a') },
    { ...opts, dependsOn: gateway },
  )

  const table = (what: string) => new ec2.RouteTable(`${name}-routes-${what}`, { vpcId, ...tags(what) }, opts)
  const outside = table('public')
  const inside = zones.map((zone) => table(`private-${zone}`))
  const nowhere = table('isolated')
  new ec2.Route(
    `${name}-route-public`,
    { routeTableId: outside.id, destinationCidrBlock: anywhere, gatewayId: gateway.id },
    opts,
  )
  zones.forEach((zone, at) => {
    const privateTable = inside[at]?.id ?? ''
    new ec2.Route(
      `${name}-route-private-${zone}`,
      { routeTableId: privateTable, destinationCidrBlock: anywhere, natGatewayId: nat.id },
      opts,
    )
    for (const [tier, subnets, routeTableId] of [
      ['public', open, outside.id],
      ['private', inner, privateTable],
      ['isolated', isolated, nowhere.id],
    ] as const) {
      new ec2.RouteTableAssociation(
        `${name}-association-${tier}-${zone}`,
        { routeTableId, subnetId: subnets[at]?.id ?? '' },
        opts,
      )
    }
  })

  const everywhere = allow(100, '-1', 0, 0, anywhere)
  const within = allow(100, '-1', 0, 0, cidrBlock)
  const acl = (
    tier: string,
    subnets: readonly ec2.Subnet[],
    ingress: readonly ReturnType<typeof allow>[],
    egress: readonly ReturnType<typeof allow>[],
  ) =>
    new ec2.NetworkAcl(
      `${name}-acl-${tier}`,
      { vpcId, subnetIds: subnets.map(({ id }) => id), ingress: [...ingress], egress: [...egress], ...tags(tier) },
      opts,
    )
  const [tcp, udp] = [answers('6', 200), answers('17', 202)]
  const web = [allow(110, '6', 80, 80, anywhere), allow(111, '6', 443, 443, anywhere)]
  acl('public', open, [within, ...web, ...tcp, ...udp, tooBig], [everywhere])
  acl('private', inner, [within, ...tcp, ...udp, tooBig], [everywhere])
  acl('isolated', isolated, [within, ...tcp, tooBig], [within, allow(110, '6', 443, 443, anywhere)])

  const askers = new ec2.SecurityGroup(
    `${name}-endpoints`,
    { vpcId, description: 'Whoever in the VPC asks services of AWS', ...tags('endpoints') },
    opts,
  )
  new SecurityGroupIngressRule(
    `${name}-endpoints-https`,
    {
      securityGroupId: askers.id,
      description: 'HTTPS from the VPC',
      ipProtocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      cidrIpv4: cidrBlock,
    },
    opts,
  )
  for (const service of ['s3', 'dynamodb']) {
    new ec2.VpcEndpoint(
      `${name}-endpoint-${service}`,
      {
        vpcId,
        vpcEndpointType: 'Gateway',
        serviceName: `com.amazonaws.${region}.${service}`,
        routeTableIds: [outside, ...inside, nowhere].map(({ id }) => id),
        ...tags(service),
      },
      opts,
    )
  }
  for (const service of interfaces) {
    const called = service.replace('.', '-')
    new ec2.VpcEndpoint(
      `${name}-endpoint-${called}`,
      {
        vpcId,
        vpcEndpointType: 'Interface',
        serviceName: `com.amazonaws.${region}.${service}`,
        subnetIds: inner.map(({ id }) => id),
        securityGroupIds: [askers.id],
        privateDnsEnabled: true,
        ...tags(called),
      },
      opts,
    )
  }
}
