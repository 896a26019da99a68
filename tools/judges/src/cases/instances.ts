import { inPacks } from '../judging/in-packs.ts'
import type { JudgedCase } from './judged-case.ts'

const place = { subnetId: 'subnet-0123456789abcdef0', securityGroupIds: ['sg-0123456789abcdef0'] }

/** Instances. Launch templates are judged by themselves: a rule of cdk-nag fails where both are in one template. */
export const instancesCase: JudgedCase = {
  name: 'instances',
  aws: {
    services: {
      ec2: {
        keyPairs: {
          ops: { publicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBB3k5H4dBJmO0IxXQtq5h0sQqs2yC9rQ7hV0GkzUq5u ops' },
        },
        instances: {
          defaults: place,
          protected: { ...place, disableApiTermination: true },
          widest: {
            ...place,
            type: 'm6i.large',
            ami: { id: 'ami-0123456789abcdef0' },
            keyPair: 'ops',
            privateIp: '10.0.1.20',
            rootVolume: { size: 30 },
            volumes: { data: { device: '/dev/sdf', size: 100 } },
            disableApiTermination: true,
            userData: '#!/bin/sh\necho hello',
            tags: { team: 'shop' },
          },
          'with-imds-v1': { ...place, metadataOptions: { httpTokens: 'optional' } },
          'two-hops': { ...place, metadataOptions: { httpPutResponseHopLimit: 2 } },
          public: { ...place, associatePublicIpAddress: true },
          unencrypted: { ...place, encrypted: false, volumes: { data: { device: '/dev/sdf', size: 100 } } },
          'without-profile': { ...place, profile: false },
          unmonitored: { ...place, monitoring: false },
          'shares-bandwidth': { ...place, ebsOptimized: false },
          router: { ...place, sourceDestCheck: false },
        },
      },
    },
  },
  secure: ['aws-default-ebs', 'ops', 'defaults', 'protected', 'widest'],
  insecure: [
    {
      unit: 'with-imds-v1',
      opens: 'httpTokens: optional',
      like: 'defaults',
      found: ['HIPAA.Security-EC2IMDSv2Enabled', 'NIST.800.53.R5-EC2IMDSv2Enabled'],
      loses: ['metadata-tokens'],
    },
    {
      unit: 'two-hops',
      opens: 'httpPutResponseHopLimit: 2',
      like: 'defaults',
      found: [],
      loses: ['hop-limit'],
      because: 'no rule reads how far the token of an instance travels; one does for launch templates',
    },
    {
      unit: 'public',
      opens: 'associatePublicIpAddress: true',
      like: 'defaults',
      found: ['CT.EC2.PR.8', ...inPacks('EC2InstanceNoPublicIp')],
      loses: ['private-address'],
    },
    {
      unit: 'unencrypted',
      opens: 'encrypted: false',
      like: 'defaults',
      found: ['AwsSolutions-EC26', 'CT.EC2.PR.7'],
      loses: ['customer-key', 'encryption'],
    },
    {
      unit: 'without-profile',
      opens: 'profile: false',
      like: 'defaults',
      found: inPacks('EC2InstanceProfileAttached'),
      loses: ['profile'],
    },
    {
      unit: 'unmonitored',
      opens: 'monitoring: false',
      like: 'defaults',
      found: ['AwsSolutions-EC28', 'CT.EC2.PR.13', 'HIPAA.Security-EC2InstanceDetailedMonitoringEnabled'],
      loses: ['monitoring'],
    },
    {
      unit: 'shares-bandwidth',
      opens: 'ebsOptimized: false',
      like: 'defaults',
      found: [],
      loses: ['ebs-optimized'],
      because: 'the rule is for types before 2016, which are no default',
    },
    {
      unit: 'router',
      opens: 'sourceDestCheck: false',
      like: 'defaults',
      found: [],
      loses: ['source-check'],
      because: 'no rule reads in whose name an instance sends',
    },
  ],
}
