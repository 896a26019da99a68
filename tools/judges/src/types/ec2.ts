import { alike, each, isMap, shape, tags, to, type Json, type Mapping } from '../translate/mapping.ts'
import { arn, named, opaque, type Becomes, type TypeRules } from '../translate/type-rule.ts'
import { ebs, metadata } from './volume-and-metadata.ts'

const tagged = { tags: to('Tags', tags) }

const volume = shape(
  { ...ebs, deviceName: 'DeviceName' },
  { tags: 'in a template they are those of the instance', throughput: 'no rule asks for it' },
)

/** A volume as an entry of the mappings of an instance. */
const mapped =
  (device: string): Mapping =>
  (value, at, around) => {
    const made = volume(value, at, around)
    if (!isMap(made)) return undefined
    const { DeviceName = device, ...Ebs } = made as Readonly<Record<string, Json>>
    return { DeviceName, Ebs }
  }

const rule = {
  ...alike('ipProtocol', 'fromPort', 'toPort', 'description', 'cidrIpv6'),
  securityGroupId: 'GroupId',
  cidrIpv4: 'CidrIp',
}
const noTags = { tags: 'CloudFormation gives rules no tags' }

const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

/** CloudFormation says of a network interface whether it has a public address, and then the rest there, too. */
const withInterface: NonNullable<Becomes['finish']> = (properties) => {
  const { AssociatePublicIpAddress, OtherVolumes, BlockDeviceMappings, ...others } = properties
  const BlockDevices = { BlockDeviceMappings: [...listed(BlockDeviceMappings), ...listed(OtherVolumes)] }
  if (AssociatePublicIpAddress === undefined) return { ...others, ...BlockDevices }
  const { SubnetId, SecurityGroupIds, PrivateIpAddress, ...rest } = others
  const NetworkInterface = {
    DeviceIndex: '0',
    AssociatePublicIpAddress,
    ...(SubnetId === undefined ? {} : { SubnetId }),
    ...(SecurityGroupIds === undefined ? {} : { GroupSet: SecurityGroupIds }),
    ...(PrivateIpAddress === undefined ? {} : { PrivateIpAddress }),
  }
  return { ...rest, ...BlockDevices, NetworkInterfaces: [NetworkInterface] }
}

/** Instances, and what belongs to them. */
export const ec2Types: TypeRules = {
  'aws:ec2/securityGroup:SecurityGroup': {
    becomes: 'AWS::EC2::SecurityGroup',
    properties: { ...alike('vpcId'), name: 'GroupName', description: 'GroupDescription', ...tagged },
    leftOut: { revokeRulesOnDelete: 'it is about how the group is deleted', namePrefix: 'the name is made up' },
    gives: { id: opaque('sg', 'GroupId'), arn: arn('ec2', 'security-group/') },
  },
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': {
    becomes: 'AWS::EC2::SecurityGroupIngress',
    properties: { ...rule, prefixListId: 'SourcePrefixListId', referencedSecurityGroupId: 'SourceSecurityGroupId' },
    leftOut: noTags,
    gives: { id: opaque('sgr') },
  },
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': {
    becomes: 'AWS::EC2::SecurityGroupEgress',
    properties: {
      ...rule,
      prefixListId: 'DestinationPrefixListId',
      referencedSecurityGroupId: 'DestinationSecurityGroupId',
    },
    leftOut: noTags,
    gives: { id: opaque('sgr') },
  },
  'aws:ec2/instance:Instance': {
    becomes: 'AWS::EC2::Instance',
    properties: {
      ...alike('availabilityZone', 'disableApiTermination', 'ebsOptimized', 'iamInstanceProfile', 'instanceType'),
      ...alike('instanceInitiatedShutdownBehavior', 'keyName', 'monitoring', 'sourceDestCheck', 'tenancy'),
      ami: 'ImageId',
      subnetId: 'SubnetId',
      vpcSecurityGroupIds: 'SecurityGroupIds',
      privateIp: 'PrivateIpAddress',
      associatePublicIpAddress: 'AssociatePublicIpAddress',
      userData: 'UserData',
      userDataBase64: 'UserData',
      metadataOptions: to('MetadataOptions', shape(metadata)),
      rootBlockDevice: to('BlockDeviceMappings[]', mapped('/dev/xvda')),
      ebsBlockDevices: to('OtherVolumes', each(mapped('/dev/xvdb'))),
      creditSpecification: to('CreditSpecification', shape({ cpuCredits: 'CPUCredits' })),
      hibernation: 'HibernationOptions.Configured',
      enclaveOptions: to('EnclaveOptions', shape({ enabled: 'Enabled' })),
      launchTemplate: to(
        'LaunchTemplate',
        shape({ id: 'LaunchTemplateId', name: 'LaunchTemplateName', version: 'Version' }),
      ),
      ...tagged,
    },
    leftOut: {
      disableApiStop: 'CloudFormation has no such setting',
      userDataReplaceOnChange: 'it is about how a change is made',
      volumeTags: 'CloudFormation gives volumes the tags of the instance',
      getPasswordData: 'it is about what is read back',
      maintenanceOptions: 'CloudFormation has no such setting',
      privateDnsNameOptions: 'no rule asks for it',
    },
    gives: {
      id: opaque('i'),
      arn: arn('ec2', 'instance/'),
      privateIp: { as: 'PrivateIp', looks: (_, id) => `10.${Number.parseInt(id, 16) % 250}.0.10` },
    },
    finish: withInterface,
  },
  'aws:ebs/volume:Volume': {
    becomes: 'AWS::EC2::Volume',
    properties: {
      ...alike(
        'availabilityZone',
        'encrypted',
        'iops',
        'kmsKeyId',
        'size',
        'snapshotId',
        'throughput',
        'multiAttachEnabled',
      ),
      type: 'VolumeType',
      ...tagged,
    },
    leftOut: { finalSnapshot: 'it is about how the volume is deleted' },
    gives: { id: opaque('vol'), arn: arn('ec2', 'volume/') },
  },
  'aws:ec2/volumeAttachment:VolumeAttachment': {
    becomes: 'AWS::EC2::VolumeAttachment',
    properties: { ...alike('instanceId', 'volumeId'), deviceName: 'Device' },
    leftOut: {
      forceDetach: 'it is about how it is detached',
      skipDestroy: 'it is about how it is detached',
      stopInstanceBeforeDetaching: 'it is about how it is detached',
    },
    gives: { id: opaque('vai') },
  },
  'aws:ec2/keyPair:KeyPair': {
    becomes: 'AWS::EC2::KeyPair',
    properties: { ...alike('keyName'), publicKey: 'PublicKeyMaterial', ...tagged },
    leftOut: { keyNamePrefix: 'the name is made up' },
    gives: { id: named('keyName'), keyName: named('keyName'), arn: arn('ec2', 'key-pair/') },
    adds: (name) => ({ KeyName: name }),
  },
}
