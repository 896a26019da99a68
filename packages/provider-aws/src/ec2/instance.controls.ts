import type { Exception, Safeguard } from '@konductor/core/config'
import { instanceProfileExceptions } from '../iam/instance-profile.controls.ts'
import { machineSafeguards as shared, type JudgedMachine } from './machine.controls.ts'

/** The settings that decide what an instance supports. */
export interface JudgedInstance extends JudgedMachine {
  readonly disableApiTermination: boolean
  readonly sourceDestCheck: boolean
}

/** What an instance does, and the controls that ask for it. */
export const instanceSafeguards: readonly Safeguard<JudgedInstance>[] = [
  {
    ...shared.metadataTokens,
    evidence: [{ role: 'main', property: ['metadataOptions', 'httpTokens'], expected: { oneOf: ['required'] } }],
    supports: {
      fsbp: ['EC2.8'],
      'cis-aws@3.0': ['5.6'],
      'cis-aws@5.0': ['5.7'],
      'cis-aws@7.0': ['6.7'],
      checkov: ['CKV_AWS_79'],
      trivy: ['AWS-0028'],
    },
  },
  {
    ...shared.hopLimit,
    evidence: [{ role: 'main', property: ['metadataOptions', 'httpPutResponseHopLimit'], expected: { oneOf: [1] } }],
  },
  {
    ...shared.privateAddress,
    evidence: [{ role: 'main', property: ['associatePublicIpAddress'], expected: { oneOf: [false] } }],
    supports: { fsbp: ['EC2.9'], checkov: ['CKV_AWS_88'] },
  },
  {
    ...shared.encryption,
    by: ['main', 'volume-*'],
    evidence: [
      { role: 'main', property: ['rootBlockDevice', 'encrypted'], expected: { oneOf: [true] } },
      { role: 'volume-*', property: ['encrypted'], expected: { oneOf: [true] } },
    ],
    supports: {
      fsbp: ['EC2.3'],
      'cis-aws@3.0': ['2.2.1'],
      'cis-aws@5.0': ['5.1.1'],
      checkov: ['CKV_AWS_106', 'CKV_AWS_3', 'CKV_AWS_8'],
      trivy: ['AWS-0026', 'AWS-0131'],
    },
  },
  {
    id: 'customer-key',
    does: 'encrypts its volumes with a customer key',
    themes: ['own keys'],
    by: ['main', 'volume-*'],
    evidence: [
      { role: 'main', property: ['rootBlockDevice', 'kmsKeyId'], expected: { present: true } },
      { role: 'volume-*', property: ['kmsKeyId'], expected: { present: true } },
    ],
    supports: { checkov: ['CKV_AWS_189'] },
    lost: ({ encrypted }) => !encrypted,
  },
  {
    ...shared.profile,
    evidence: [{ role: 'main', property: ['iamInstanceProfile'], expected: { present: true } }],
    supports: {
      'cis-aws@3.0': ['1.18'],
      'cis-aws@5.0': ['1.17'],
      checkov: ['CKV2_AWS_41'],
      'cdk-nag': ['EC2InstanceProfileAttached'],
    },
  },
  {
    ...shared.monitoring,
    evidence: [{ role: 'main', property: ['monitoring'], expected: { oneOf: [true] } }],
    supports: { checkov: ['CKV_AWS_126'], 'cdk-nag': ['EC28'] },
  },
  {
    ...shared.ebsOptimized,
    evidence: [{ role: 'main', property: ['ebsOptimized'], expected: { oneOf: [true] } }],
  },
  {
    id: 'termination-protection',
    does: 'cannot be terminated by mistake',
    themes: [],
    evidence: [{ role: 'main', property: ['disableApiTermination'], expected: { oneOf: [true] } }],
    by: ['main'],
    supports: { 'cdk-nag': ['EC29'] },
    lost: ({ disableApiTermination }) => !disableApiTermination,
  },
  {
    id: 'source-check',
    does: 'takes and sends nothing in the name of others',
    themes: ['network isolation'],
    evidence: [{ role: 'main', property: ['sourceDestCheck'], expected: { oneOf: [true] } }],
    by: ['main'],
    supports: { fsbp: ['EC2.180'] },
    lost: ({ sourceDestCheck }) => !sourceDestCheck,
    opening: {
      control: 'EC2.180',
      below: ['sourceDestCheck'],
      what: 'it can pass on what is meant for others, as a router or NAT instance does',
    },
  },
  shared.userData,
]

const unprotected: Exception = {
  controls: { 'cdk-nag': ['EC29'] },
  reason:
    'Outside production instances come and go, and one that cannot be terminated cannot be replaced; in production it is on. Say disableApiTermination to have it everywhere.',
}

/** What an instance with a profile of its own does not do outside production, and why. */
export const instanceExceptions: readonly Exception[] = [...instanceProfileExceptions, unprotected]

/** Those that hold for one. */
export const exceptionsOf = (ownProfile: boolean, disableApiTermination: boolean): readonly Exception[] => [
  ...(ownProfile ? instanceProfileExceptions : []),
  ...(disableApiTermination ? [] : [unprotected]),
]
