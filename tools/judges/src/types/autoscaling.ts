import { alike, each, same, shape, tags, to, type Mapping } from '../translate/mapping.ts'
import { arn, named, opaque, type TypeRules } from '../translate/type-rule.ts'
import { ebs, metadata } from './volume-and-metadata.ts'

/** The SDK writes some switches of launch templates as texts. */
const flag: Mapping = (value, at, around) =>
  value === 'true' || value === 'false' ? value === 'true' : same(value, at, around)

const templateVolume = shape({
  ...ebs,
  throughput: 'Throughput',
  encrypted: to('Encrypted', flag),
  deleteOnTermination: to('DeleteOnTermination', flag),
})

/** Launch templates, and the groups that start instances from them. */
export const autoscalingTypes: TypeRules = {
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
