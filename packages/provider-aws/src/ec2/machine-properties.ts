import {
  Acknowledgements,
  flag,
  list,
  optional,
  shapes,
  StackExportCodec,
  text,
  unitReference,
} from '@konductor/core/config'
import { keyProperties } from '../kms/key-reference.config.ts'
import { placementProperties } from '../provider/placement.config.ts'
import { Tags } from '../tags/tags.config.ts'
import { Ami } from './ami.config.ts'
import { InstanceType } from './instance-type.ts'
import { MetadataOptions } from './metadata-options.config.ts'
import { securityGroupReference } from './security-group-rule.config.ts'
import { UserData } from './user-data.ts'

const key = /^[a-z][a-z0-9-]*$/

/** What can be said of an instance, and of what a launch template starts. */
export const machineProperties = {
  ...placementProperties,
  type: optional(InstanceType, 'Type (default: defaultInstanceType, else t3.micro).', { example: 't4g.small' }),
  ami: optional(Ami, 'What it starts from (default: the newest Amazon Linux 2023).', {
    example: { ssm: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64' },
  }),
  securityGroups: optional(
    list(securityGroupReference(), { min: 1 }),
    'Security groups, by key (default: one of its own, which lets nobody in, and out HTTPS to its network).',
    { example: ['web'] },
  ),
  securityGroupIds: optional(
    list(text({ expected: 'the id of a security group', pattern: /^sg-[0-9a-f]{8,17}$/ }), { min: 1 }),
    'Security groups that exist.',
  ),
  profile: optional(
    shapes({
      flag: flag(),
      text: text({ expected: 'the key of an instance profile under aws.services.iam.instanceProfiles', pattern: key }),
      map: StackExportCodec,
    }),
    'Instance profile, by key (default, also true: one of its own, whose role lets SSM in and may do nothing else); false: none.',
    { example: 'web' },
  ),
  profileName: optional(
    text({ expected: 'the name of an instance profile in AWS', pattern: /^[\w+=,.@-]{1,128}$/ }),
    'Instance profile that exists.',
  ),
  keyPair: optional(
    unitReference({ expected: 'the key of a key pair under aws.services.ec2.keyPairs', pattern: key }),
    'Key pair that people log in with over SSH. SSM needs none.',
  ),
  keyName: optional(text({ expected: 'the name of a key pair in AWS' }), 'Key pair that exists.'),
  encrypted: optional(flag(), 'Whether its volumes are encrypted (default true).'),
  ...keyProperties,
  metadataOptions: optional(MetadataOptions, 'How what runs on it asks about it.'),
  associatePublicIpAddress: optional(flag(), 'Whether it gets an address on the internet (default false).'),
  monitoring: optional(flag(), 'Whether its metrics come each minute, which costs extra (default true).'),
  ebsOptimized: optional(
    flag(),
    'Whether its volumes have bandwidth of their own (default true); types before 2016 may not have it.',
  ),
  userData: optional(UserData, 'What runs when it starts first; at most 16 KiB. A secret wherever it goes.'),
  tags: optional(Tags, 'Tags on it and its volumes, beside those of the provider.'),
  acknowledge: optional(Acknowledgements, 'What is opened on purpose, and why, by control.', {
    example: [
      { control: 'EC2.9', reason: 'the way in from the office', owner: 'platform-team', expires: '2027-03-01' },
    ],
  }),
} as const
