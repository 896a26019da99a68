import { alike, document, oneOf, shape, tags, to, type Mapping } from '../translate/mapping.ts'
import { arn, named, opaque, type TypeRules } from '../translate/type-rule.ts'

const tagged = { tags: to('Tags', tags) }

/** Security groups say names or numbers; network ACLs in CloudFormation say numbers only. */
const protocolNumber: Mapping = (value, at, around) =>
  typeof value === 'string' && /^-?\d+$/.test(value)
    ? Number(value)
    : oneOf({ all: -1, tcp: 6, udp: 17, icmp: 1, icmpv6: 58 })(value, at, around)

/** A rule of a network ACL that stands in the ACL itself. */
const entry = {
  becomes: 'AWS::EC2::NetworkAclEntry',
  of: 'NetworkAclId',
  properties: {
    ...alike('cidrBlock', 'ipv6CidrBlock'),
    ruleNo: 'RuleNumber',
    action: 'RuleAction',
    protocol: to('Protocol', protocolNumber),
    fromPort: 'PortRange.From',
    toPort: 'PortRange.To',
    icmpType: 'Icmp.Type',
    icmpCode: 'Icmp.Code',
  },
}

/** Networks. */
export const vpcTypes: TypeRules = {
  'aws:ec2/vpc:Vpc': {
    becomes: 'AWS::EC2::VPC',
    properties: {
      ...alike('cidrBlock', 'enableDnsHostnames', 'enableDnsSupport', 'instanceTenancy', 'ipv4IpamPoolId'),
      ...alike('ipv4NetmaskLength'),
      ...tagged,
    },
    leftOut: {
      assignGeneratedIpv6CidrBlock: 'in CloudFormation a resource of its own, which no rule asks for',
      enableNetworkAddressUsageMetrics: 'CloudFormation has no such setting',
    },
    gives: {
      id: opaque('vpc'),
      arn: arn('ec2', 'vpc/'),
      ipv6CidrBlock: { looks: (_, id) => `2600:1f18:${id.slice(-4)}:1a00::/56` },
      defaultSecurityGroupId: opaque('sg', 'DefaultSecurityGroup'),
      defaultNetworkAclId: opaque('acl', 'DefaultNetworkAcl'),
    },
  },
  'aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation': {
    becomes: 'AWS::EC2::VPCCidrBlock',
    properties: alike('vpcId', 'cidrBlock'),
    gives: { id: opaque('vpc-cidr-assoc') },
  },
  'aws:ec2/subnet:Subnet': {
    becomes: 'AWS::EC2::Subnet',
    properties: {
      ...alike('assignIpv6AddressOnCreation', 'availabilityZone', 'availabilityZoneId', 'cidrBlock', 'enableDns64'),
      ...alike('ipv6CidrBlock', 'ipv6Native', 'mapPublicIpOnLaunch', 'vpcId'),
      enableResourceNameDnsARecordOnLaunch: 'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord',
      enableResourceNameDnsAaaaRecordOnLaunch: 'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord',
      privateDnsHostnameTypeOnLaunch: 'PrivateDnsNameOptionsOnLaunch.HostnameType',
      ...tagged,
    },
    gives: { id: opaque('subnet'), arn: arn('ec2', 'subnet/') },
  },
  'aws:ec2/routeTable:RouteTable': {
    becomes: 'AWS::EC2::RouteTable',
    properties: { ...alike('vpcId'), ...tagged },
    gives: { id: opaque('rtb'), arn: arn('ec2', 'route-table/') },
  },
  'aws:ec2/route:Route': {
    becomes: 'AWS::EC2::Route',
    properties: {
      ...alike('routeTableId', 'destinationCidrBlock', 'destinationIpv6CidrBlock', 'destinationPrefixListId'),
      ...alike('gatewayId', 'natGatewayId', 'networkInterfaceId', 'transitGatewayId', 'vpcEndpointId'),
      ...alike('vpcPeeringConnectionId'),
      egressOnlyGatewayId: 'EgressOnlyInternetGatewayId',
    },
    gives: { id: opaque('r') },
  },
  'aws:ec2/routeTableAssociation:RouteTableAssociation': {
    becomes: 'AWS::EC2::SubnetRouteTableAssociation',
    properties: alike('routeTableId', 'subnetId'),
    gives: { id: opaque('rtbassoc') },
  },
  'aws:ec2/internetGateway:InternetGateway': {
    becomes: 'AWS::EC2::InternetGateway',
    properties: tagged,
    leftOut: { vpcId: 'in CloudFormation a resource of its own attaches it, which no rule asks for' },
    gives: { id: opaque('igw'), arn: arn('ec2', 'internet-gateway/') },
  },
  'aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway': {
    becomes: 'AWS::EC2::EgressOnlyInternetGateway',
    properties: { ...alike('vpcId'), ...tagged },
    gives: { id: opaque('eigw') },
  },
  'aws:ec2/eip:Eip': {
    becomes: 'AWS::EC2::EIP',
    properties: { ...alike('domain', 'networkBorderGroup'), instance: 'InstanceId', ...tagged },
    gives: { id: opaque('eipalloc', 'AllocationId'), allocationId: opaque('eipalloc', 'AllocationId') },
  },
  'aws:ec2/natGateway:NatGateway': {
    becomes: 'AWS::EC2::NatGateway',
    properties: { ...alike('allocationId', 'connectivityType', 'subnetId'), privateIp: 'PrivateIpAddress', ...tagged },
    gives: { id: opaque('nat') },
  },
  'aws:ec2/vpcEndpoint:VpcEndpoint': {
    becomes: 'AWS::EC2::VPCEndpoint',
    properties: {
      ...alike('vpcId', 'serviceName', 'vpcEndpointType', 'privateDnsEnabled', 'routeTableIds', 'securityGroupIds'),
      ...alike('subnetIds', 'ipAddressType'),
      policy: to('PolicyDocument', document),
      dnsOptions: to('DnsOptions', shape(alike('dnsRecordIpType', 'privateDnsOnlyForInboundResolverEndpoint'))),
      ...tagged,
    },
    leftOut: { autoAccept: 'it is about how the endpoint comes to be' },
    gives: { id: opaque('vpce'), arn: arn('ec2', 'vpc-endpoint/') },
  },
  'aws:ec2/networkAcl:NetworkAcl': {
    becomes: 'AWS::EC2::NetworkAcl',
    properties: { ...alike('vpcId'), ...tagged },
    leftOut: { subnetIds: 'in CloudFormation resources of their own associate them, which no rule asks for' },
    makes: {
      ingress: { ...entry, adds: { Egress: false } },
      egress: { ...entry, adds: { Egress: true } },
    },
    gives: { id: opaque('acl'), arn: arn('ec2', 'network-acl/') },
  },
  'aws:ec2/defaultNetworkAcl:DefaultNetworkAcl': {
    leftAway: 'CloudFormation cannot take over the default network ACL of a VPC; no subnet uses it',
    empty: ['ingress', 'egress', 'subnetIds'],
  },
  'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': {
    leftAway: 'CloudFormation cannot take over the default security group of a VPC',
    empty: ['ingress', 'egress'],
    gives: { id: opaque('sg') },
  },
  'aws:ec2/flowLog:FlowLog': {
    becomes: 'AWS::EC2::FlowLog',
    properties: {
      ...alike('logDestination', 'logDestinationType', 'logFormat', 'maxAggregationInterval', 'trafficType'),
      iamRoleArn: 'DeliverLogsPermissionArn',
      vpcId: 'ResourceId',
      destinationOptions: to(
        'DestinationOptions',
        shape(alike('fileFormat', 'hiveCompatiblePartitions', 'perHourPartition')),
      ),
      ...tagged,
    },
    gives: { id: opaque('fl') },
    adds: () => ({ ResourceType: 'VPC' }),
  },
  'aws:cloudwatch/logGroup:LogGroup': {
    becomes: 'AWS::Logs::LogGroup',
    properties: { ...alike('retentionInDays', 'kmsKeyId', 'logGroupClass'), name: 'LogGroupName', ...tagged },
    leftOut: {
      skipDestroy: 'it is about how the group is deleted',
      deletionProtectionEnabled: 'no rule asks for it',
    },
    gives: { id: named('name'), name: named('name'), arn: arn('logs', 'log-group:') },
  },
  'aws:ec2/vpcPeeringConnection:VpcPeeringConnection': {
    becomes: 'AWS::EC2::VPCPeeringConnection',
    properties: { ...alike('vpcId', 'peerVpcId', 'peerOwnerId', 'peerRegion'), ...tagged },
    leftOut: {
      autoAccept: 'it is about how the connection comes to be',
      accepter: 'CloudFormation has no options of DNS',
      requester: 'CloudFormation has no options of DNS',
    },
    gives: { id: opaque('pcx') },
  },
  'aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter': {
    leftAway: 'CloudFormation accepts peering by a role of the other account',
    gives: { id: opaque('pcx') },
  },
  'aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions': {
    becomes: 'AWS::EC2::VPCBlockPublicAccessOptions',
    properties: alike('internetGatewayBlockMode'),
    gives: { id: opaque('vpcbpa') },
  },
  'aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion': {
    becomes: 'AWS::EC2::VPCBlockPublicAccessExclusion',
    properties: { ...alike('internetGatewayExclusionMode', 'vpcId', 'subnetId'), ...tagged },
    gives: { id: opaque('vpcbpa-exclude') },
  },
  'aws:ec2/peeringConnectionOptions:PeeringConnectionOptions': {
    leftAway: 'CloudFormation has no options of DNS for peering',
  },
}
