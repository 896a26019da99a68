import type { Safeguard } from '@konductor/core/config'
import { machineSafeguards as shared, type JudgedMachine } from './machine.controls.ts'

/** What a launch template sees to of the instances it starts, and the controls that ask for it. */
export const launchTemplateSafeguards: readonly Safeguard<JudgedMachine>[] = [
  {
    ...shared.metadataTokens,
    evidence: [{ role: 'main', property: ['metadataOptions', 'httpTokens'], expected: { oneOf: ['required'] } }],
    supports: { fsbp: ['EC2.170'], checkov: ['CKV_AWS_79'], trivy: ['AWS-0130'] },
    opening: { ...shared.metadataTokens.opening, control: 'EC2.170' },
  },
  {
    ...shared.hopLimit,
    evidence: [{ role: 'main', property: ['metadataOptions', 'httpPutResponseHopLimit'], expected: { oneOf: [1] } }],
  },
  {
    ...shared.privateAddress,
    evidence: [
      {
        role: 'main',
        property: ['networkInterfaces', '*', 'associatePublicIpAddress'],
        expected: { oneOf: ['false'] },
      },
    ],
    supports: { fsbp: ['EC2.25'], checkov: ['CKV_AWS_88'] },
    opening: { ...shared.privateAddress.opening, control: 'EC2.25' },
  },
  {
    ...shared.encryption,
    evidence: [
      { role: 'main', property: ['blockDeviceMappings', '*', 'ebs', 'encrypted'], expected: { oneOf: ['true'] } },
    ],
    supports: { fsbp: ['EC2.181'], checkov: ['CKV_AWS_8'], trivy: ['AWS-0131'] },
    opening: { ...shared.encryption.opening, control: 'EC2.181' },
  },
  {
    ...shared.profile,
    evidence: [{ role: 'main', property: ['iamInstanceProfile', 'name'], expected: { present: true } }],
  },
  {
    ...shared.monitoring,
    evidence: [{ role: 'main', property: ['monitoring', 'enabled'], expected: { oneOf: [true] } }],
  },
  {
    ...shared.ebsOptimized,
    evidence: [{ role: 'main', property: ['ebsOptimized'], expected: { oneOf: ['true'] } }],
  },
  shared.userData,
]
