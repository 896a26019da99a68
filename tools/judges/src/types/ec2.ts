import { alike, each, isMap, same, shape, tags, to, type Json, type Mapping } from '../translate/mapping.ts'
import { arn, named, opaque, type Becomes, type TypeRules } from '../translate/type-rule.ts'

const tagged = { tags: to('Tags', tags) }

const ebs = alike('deleteOnTermination', 'encrypted', 'iops', 'kmsKeyId', 'snapshotId', 'volumeSize', 'volumeType')
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

const metadata = alike(
  'httpEndpoint',
  'httpProtocolIpv6',
  'httpPutResponseHopLimit',
  'httpTokens',
  'instanceMetadataTags',
)

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

/** The SDK writes some switches of launch templates as texts. */
const flag: Mapping = (value, at, around) =>
  value === 'true' || value === 'false' ? value === 'true' : same(value, at, around)

const templateVolume = shape({
  ...ebs,
  throughput: 'Throughput',
  encrypted: to('Encrypted', flag),
  deleteOnTermination: to('DeleteOnTermination', flag),
})

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
  'aws:ec2/launchTemplate:LaunchTemplate': {
    becomes: 'AWS::EC2::LaunchTemplate',
    properties: {
      name: 'LaunchTemplateName',
      description: 'VersionDescription',
      imageId: 'LaunchTemplateData.ImageId',
      instanceType: 'LaunchTemplateData.InstanceType',
      keyName: 'LaunchTemplateData.KeyName',
      userData: 'LaunchTemplateData.UserData',
      disableApiTermination: 'LaunchTemplateData.DisableApiTermination',
      disableApiStop: 'LaunchTemplateData.DisableApiStop',
      instanceInitiatedShutdownBehavior: 'LaunchTemplateData.InstanceInitiatedShutdownBehavior',
      ebsOptimized: to('LaunchTemplateData.EbsOptimized', flag),
      vpcSecurityGroupIds: 'LaunchTemplateData.SecurityGroupIds',
      iamInstanceProfile: to('LaunchTemplateData.IamInstanceProfile', shape(alike('arn', 'name'))),
      monitoring: to('LaunchTemplateData.Monitoring', shape(alike('enabled'))),
      metadataOptions: to('LaunchTemplateData.MetadataOptions', shape(metadata)),
      networkInterfaces: to(
        'LaunchTemplateData.NetworkInterfaces',
        each(
          shape({
            ...alike('description', 'deviceIndex', 'subnetId'),
            associatePublicIpAddress: to('AssociatePublicIpAddress', flag),
            deleteOnTermination: to('DeleteOnTermination', flag),
            securityGroups: 'Groups',
          }),
        ),
      ),
      blockDeviceMappings: to(
        'LaunchTemplateData.BlockDeviceMappings',
        each(shape({ ...alike('deviceName', 'noDevice'), ebs: to('Ebs', templateVolume) })),
      ),
      creditSpecification: to('LaunchTemplateData.CreditSpecification', shape({ cpuCredits: 'CpuCredits' })),
      tagSpecifications: to(
        'LaunchTemplateData.TagSpecifications',
        each(shape({ resourceType: 'ResourceType', tags: to('Tags', tags) })),
      ),
    },
    leftOut: {
      tags: 'CloudFormation gives them as a specification, which no rule asks for',
      updateDefaultVersion: 'it is about how a change is made',
      namePrefix: 'the name is made up',
    },
    gives: {
      id: opaque('lt'),
      arn: arn('ec2', 'launch-template/'),
      name: named('name', 'LaunchTemplateName'),
      latestVersion: { as: 'LatestVersionNumber', looks: (_, id) => String(1000 + Number.parseInt(id, 16)) },
    },
    // Without a name, cdk-nag would take the first template that has none for that of every group.
    adds: (name) => ({ LaunchTemplateName: name }),
  },
  'aws:autoscaling/group:Group': {
    becomes: 'AWS::AutoScaling::AutoScalingGroup',
    properties: {
      ...alike('availabilityZones', 'capacityRebalance', 'healthCheckGracePeriod', 'healthCheckType', 'placementGroup'),
      ...alike('maxInstanceLifetime', 'serviceLinkedRoleARN', 'terminationPolicies', 'defaultInstanceWarmup'),
      targetGroupArns: 'TargetGroupARNs',
      name: 'AutoScalingGroupName',
      defaultCooldown: 'Cooldown',
      desiredCapacity: 'DesiredCapacity',
      minSize: 'MinSize',
      maxSize: 'MaxSize',
      vpcZoneIdentifiers: 'VPCZoneIdentifier',
      protectFromScaleIn: 'NewInstancesProtectedFromScaleIn',
      enabledMetrics: to('MetricsCollection[]', (value, at, around) => ({
        Granularity: '1Minute',
        Metrics: same(value, at, around) ?? [],
      })),
      launchTemplate: to(
        'LaunchTemplate',
        shape({ id: 'LaunchTemplateId', name: 'LaunchTemplateName', version: 'Version' }),
      ),
      mixedInstancesPolicy: to(
        'MixedInstancesPolicy',
        shape({
          instancesDistribution: to(
            'InstancesDistribution',
            shape(
              alike(
                'onDemandBaseCapacity',
                'onDemandPercentageAboveBaseCapacity',
                'spotAllocationStrategy',
                'onDemandAllocationStrategy',
              ),
            ),
          ),
          launchTemplate: to(
            'LaunchTemplate',
            shape({
              launchTemplateSpecification: to(
                'LaunchTemplateSpecification',
                shape(alike('launchTemplateId', 'launchTemplateName', 'version')),
              ),
              overrides: to('Overrides', each(shape(alike('instanceType', 'weightedCapacity')))),
            }),
          ),
        }),
      ),
      tags: to('Tags', each(shape(alike('key', 'value', 'propagateAtLaunch')))),
    },
    leftOut: {
      metricsGranularity: 'CloudFormation knows one, and says it beside the metrics',
      instanceRefresh: 'it is about how a change is made',
      instanceMaintenancePolicy: 'it is about how a change is made',
      forceDelete: 'it is about how the group is deleted',
      waitForCapacityTimeout: 'it is about how long Pulumi waits',
      waitForElbCapacity: 'it is about how long Pulumi waits',
      minElbCapacity: 'it is about how long Pulumi waits',
      ignoreFailedScalingActivities: 'it is about how long Pulumi waits',
      suspendedProcesses: 'no rule asks for it',
      namePrefix: 'the name is made up',
    },
    gives: { id: named('name'), name: named('name'), arn: arn('autoscaling', 'autoScalingGroup:') },
  },
  'aws:autoscaling/attachment:Attachment': {
    partOf: 'autoscalingGroupName',
    properties: { lbTargetGroupArn: 'TargetGroupARNs[]' },
  },
}
