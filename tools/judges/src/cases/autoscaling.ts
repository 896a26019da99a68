import type { JudgedCase } from './judged-case.ts'

const subnetIds = ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1']
const vpcId = 'vpc-0123456789abcdef0'
const securityGroupIds = ['sg-0123456789abcdef0']

/** Launch templates and the groups that start instances from them. */
export const autoscalingCase: JudgedCase = {
  name: 'autoscaling',
  aws: {
    services: {
      elb: { targetGroups: { tg: { vpcId, targets: { autoscalingGroups: ['balanced'] } } } },
      ec2: {
        launchTemplates: {
          template: { securityGroupIds },
          'widest-template': {
            securityGroupIds,
            type: 'm6i.large',
            ami: { id: 'ami-0123456789abcdef0' },
            rootVolume: { device: '/dev/xvda', size: 30 },
            volumes: { data: { device: '/dev/sdf', size: 100 } },
            description: 'With a volume for data',
            userData: '#!/bin/sh\necho hello',
            tags: { team: 'shop' },
          },
          'with-imds-v1': { securityGroupIds, metadataOptions: { httpTokens: 'optional' } },
          'two-hops': { securityGroupIds, metadataOptions: { httpPutResponseHopLimit: 2 } },
          public: { securityGroupIds, associatePublicIpAddress: true },
          unencrypted: { securityGroupIds, encrypted: false },
          unmonitored: { securityGroupIds, monitoring: false },
          'shares-bandwidth': { securityGroupIds, ebsOptimized: false },
          'without-profile': { securityGroupIds, profile: false },
        },
        autoscalingGroups: {
          group: { vpcId, subnetIds, launchTemplate: 'template' },
          balanced: { vpcId, subnetIds, launchTemplate: 'template', min: 2, max: 6, healthCheckType: 'ELB' },
          'widest-group': {
            vpcId,
            subnetIds,
            launchTemplate: 'widest-template',
            min: 2,
            max: 6,
            desired: 2,
            maxInstanceLifetime: 2_592_000,
            instanceRefresh: { minHealthyPercentage: 100, autoRollback: true },
            protectFromScaleIn: true,
            tags: { team: 'shop' },
          },
          'never-refreshed': { vpcId, subnetIds, launchTemplate: 'template', instanceRefresh: false },
          'of-imds-v1': { vpcId, subnetIds, launchTemplate: 'with-imds-v1' },
          'of-unencrypted': { vpcId, subnetIds, launchTemplate: 'unencrypted' },
        },
      },
    },
  },
  secure: ['aws-default-ebs', 'tg', 'template', 'widest-template', 'group', 'balanced', 'widest-group'],
  insecure: [
    {
      unit: 'with-imds-v1',
      opens: 'httpTokens: optional',
      like: 'template',
      found: ['CT.EC2.PR.1'],
      loses: ['metadata-tokens'],
    },
    {
      unit: 'two-hops',
      opens: 'httpPutResponseHopLimit: 2',
      like: 'template',
      found: ['CT.EC2.PR.2'],
      loses: ['hop-limit'],
    },
    {
      unit: 'public',
      opens: 'associatePublicIpAddress: true',
      like: 'template',
      found: ['CT.EC2.PR.9'],
      loses: ['private-address'],
    },
    {
      unit: 'unencrypted',
      opens: 'encrypted: false',
      like: 'template',
      found: ['CT.EC2.PR.14'],
      loses: ['encryption'],
    },
    {
      unit: 'unmonitored',
      opens: 'monitoring: false',
      like: 'template',
      found: ['CT.EC2.PR.10'],
      loses: ['monitoring'],
    },
    {
      unit: 'without-profile',
      opens: 'profile: false',
      like: 'template',
      found: [],
      loses: ['profile'],
      because: 'no rule reads which role the instances of a template have',
    },
    {
      unit: 'shares-bandwidth',
      opens: 'ebsOptimized: false',
      like: 'template',
      found: [],
      loses: ['ebs-optimized'],
      because: 'the rule reads instances, and types before 2016 only',
    },
    {
      unit: 'never-refreshed',
      opens: 'instanceRefresh: false',
      like: 'group',
      found: [],
      loses: ['refresh'],
      because: 'no rule reads how instances are replaced',
    },
    {
      unit: 'of-imds-v1',
      opens: 'a launch template with httpTokens: optional',
      like: 'group',
      found: ['HIPAA.Security-EC2IMDSv2Enabled', 'NIST.800.53.R5-EC2IMDSv2Enabled'],
      loses: [],
      because: 'the launch template loses the claim',
    },
    {
      unit: 'of-unencrypted',
      opens: 'a launch template with encrypted: false',
      like: 'group',
      found: [],
      loses: [],
      because: 'the launch template loses the claim, and is found',
    },
  ],
}
