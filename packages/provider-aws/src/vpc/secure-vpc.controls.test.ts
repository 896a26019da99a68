import { supportedControls } from '@konductor/core/config'
import { describe, expect, it } from 'vitest'
import { secureVpcSafeguards } from './secure-vpc.controls.ts'
import { secureVpcSettings } from './secure-vpc-settings.ts'

const supported = (settings: object = {}) =>
  supportedControls(secureVpcSafeguards, secureVpcSettings({ cidr: '10.20.0.0/16', ...settings }))

describe('the controls that a secure VPC supports', () => {
  it('are, as long as nothing is opened', () => {
    expect(supported()).toEqual({
      fsbp: ['EC2.10', 'EC2.15', 'EC2.2', 'EC2.21', 'EC2.55', 'EC2.56', 'EC2.57', 'EC2.6'],
      'cis-aws@3.0': ['3.7', '5.1', '5.4'],
      'cis-aws@5.0': ['3.7', '5.2', '5.5'],
      checkov: [
        ...['CKV2_AWS_11', 'CKV2_AWS_12', 'CKV2_AWS_35', 'CKV_AWS_130', 'CKV_AWS_148', 'CKV_AWS_158', 'CKV_AWS_229'],
        ...['CKV_AWS_230', 'CKV_AWS_231', 'CKV_AWS_232', 'CKV_AWS_338', 'CKV_AWS_352', 'CKV_AWS_66'],
      ],
      trivy: ['AWS-0101', 'AWS-0102', 'AWS-0105', 'AWS-0164', 'AWS-0173', 'AWS-0178'],
      'cdk-nag': ['VPC7', 'VPCDefaultSecurityGroupClosed', 'VPCSubnetAutoAssignPublicIpDisabled'],
    })
  })

  it.each<[string, object, string, readonly string[]]>([
    ['no flow logs', { flowLogs: false }, 'checkov', ['CKV2_AWS_11', 'CKV_AWS_158', 'CKV_AWS_338', 'CKV_AWS_66']],
    [
      'flow logs in S3',
      { flowLogs: { to: 's3', bucketArn: 'x' } },
      'checkov',
      ['CKV_AWS_158', 'CKV_AWS_338', 'CKV_AWS_66'],
    ],
    ['an open default security group', { openDefaultSecurityGroup: true }, 'fsbp', ['EC2.2']],
    ['public addresses', { publicIpOnLaunch: true }, 'fsbp', ['EC2.15']],
    ['no network ACLs', { networkAcls: false }, 'fsbp', ['EC2.21']],
    ['no endpoints', { interfaceEndpoints: [] }, 'fsbp', ['EC2.10', 'EC2.55', 'EC2.56', 'EC2.57']],
  ])('are fewer with %s', (_, settings, publisher, lost) => {
    const ids = (of: ReturnType<typeof supported>): readonly string[] =>
      Object.entries(of).find(([by]) => by === publisher)?.[1] ?? []
    const left = ids(supported(settings))
    expect(ids(supported()).filter((id) => !left.includes(id))).toEqual(lost)
  })
})
