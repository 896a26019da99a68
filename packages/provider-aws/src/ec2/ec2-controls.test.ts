import { supportedControls, type ControlIds } from '@konductor/core/config'
import { describe, expect, it } from 'vitest'
import { instanceSafeguards, type JudgedInstance } from './instance.controls.ts'
import { launchTemplateSafeguards } from './launch-template.controls.ts'
import { emptySecurityGroupSafeguards } from './empty-security-group.controls.ts'
import { securityGroupSafeguards } from './security-group.controls.ts'

const closed: JudgedInstance = {
  httpTokens: 'required',
  httpEndpoint: 'enabled',
  hopLimit: 1,
  associatePublicIpAddress: false,
  encrypted: true,
  profile: true,
  monitoring: true,
  ebsOptimized: true,
  credentials: false,
  disableApiTermination: true,
  sourceDestCheck: true,
}

const flat = (ids: ControlIds): readonly string[] =>
  Object.entries(ids).flatMap(([publisher, all]) => all.map((id) => `${publisher} ${id}`))

describe('the controls of an instance', () => {
  it('are, when nothing is said, all that a default can support', () => {
    expect(supportedControls(instanceSafeguards, closed)).toEqual({
      fsbp: ['EC2.180', 'EC2.3', 'EC2.8', 'EC2.9'],
      'cis-aws@3.0': ['1.18', '2.2.1', '5.6'],
      'cis-aws@5.0': ['1.17', '5.1.1', '5.7'],
      'cis-aws@7.0': ['6.7'],
      checkov: [
        'CKV2_AWS_41',
        'CKV_AWS_106',
        'CKV_AWS_126',
        'CKV_AWS_135',
        'CKV_AWS_189',
        'CKV_AWS_3',
        'CKV_AWS_341',
        'CKV_AWS_46',
        'CKV_AWS_79',
        'CKV_AWS_8',
        'CKV_AWS_88',
      ],
      trivy: ['AWS-0026', 'AWS-0028', 'AWS-0029', 'AWS-0131'],
      'cdk-nag': ['EC28', 'EC29', 'EC2InstanceProfileAttached'],
    })
  })

  it.each([
    [
      'IMDSv1',
      { httpTokens: 'optional' },
      ['cis-aws@3.0 5.6', 'cis-aws@5.0 5.7', 'cis-aws@7.0 6.7', 'checkov CKV_AWS_79', 'fsbp EC2.8', 'trivy AWS-0028'],
    ],
    ['a public address', { associatePublicIpAddress: true }, ['checkov CKV_AWS_88', 'fsbp EC2.9']],
    [
      'no profile',
      { profile: false },
      ['cdk-nag EC2InstanceProfileAttached', 'checkov CKV2_AWS_41', 'cis-aws@3.0 1.18', 'cis-aws@5.0 1.17'],
    ],
    ['credentials in user data', { credentials: true }, ['checkov CKV_AWS_46', 'trivy AWS-0029']],
  ])('are fewer with %s', (_, changes, lost) => {
    const left = flat(supportedControls(instanceSafeguards, { ...closed, ...changes }))
    expect(
      flat(supportedControls(instanceSafeguards, closed))
        .filter((id) => !left.includes(id))
        .sort(),
    ).toEqual([...lost].sort())
  })

  it('about encryption are not claimed where a volume has the last word of the user', () => {
    const left = flat(supportedControls(instanceSafeguards, closed, ['volume-data']))
    expect(left.filter((id) => id.includes('CKV_AWS_3 ') || id.endsWith('CKV_AWS_189'))).toEqual([])
  })
})

it('a launch template supports what a default can', () => {
  expect(supportedControls(launchTemplateSafeguards, closed)).toEqual({
    fsbp: ['EC2.170', 'EC2.181', 'EC2.25'],
    checkov: ['CKV_AWS_135', 'CKV_AWS_341', 'CKV_AWS_46', 'CKV_AWS_79', 'CKV_AWS_8', 'CKV_AWS_88'],
    trivy: ['AWS-0029', 'AWS-0130', 'AWS-0131'],
  })
})

describe('the controls of a security group', () => {
  const none = { ingress: {}, egress: {} }
  it('are, when nothing is said, all that a default can support', () => {
    expect(supportedControls(securityGroupSafeguards, none)).toEqual({
      fsbp: ['EC2.18', 'EC2.19'],
      'cis-aws@3.0': ['5.2', '5.3'],
      'cis-aws@5.0': ['5.3', '5.4'],
      checkov: ['CKV_AWS_23', 'CKV_AWS_24', 'CKV_AWS_25', 'CKV_AWS_260', 'CKV_AWS_277', 'CKV_AWS_382'],
      trivy: ['AWS-0104', 'AWS-0107', 'AWS-0124'],
      'cdk-nag': ['EC23'],
    })
    expect(supportedControls(emptySecurityGroupSafeguards, {})).toEqual({ trivy: ['AWS-0099'], 'cdk-nag': ['EC27'] })
  })

  it('are fewer with a rule that lets everybody in, and with one that the user has the last word on', () => {
    const open = { ingress: { x: { protocol: 'tcp', ports: 443, cidr: '0.0.0.0/0' } }, egress: {} }
    expect(supportedControls(securityGroupSafeguards, open).fsbp).toEqual(['EC2.19'])
    expect(supportedControls(securityGroupSafeguards, none, ['ingress-x']).fsbp).toBeUndefined()
  })
})
