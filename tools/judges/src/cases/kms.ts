import type { JudgedCase } from './judged-case.ts'

const deployer = 'arn:aws:iam::111122223333:role/deployer'

/** Keys that are written down. */
export const kmsCase: JudgedCase = {
  name: 'kms',
  aws: {
    allowedAccountIds: ['111122223333'],
    services: {
      kms: {
        keys: {
          defaults: {},
          widest: {
            description: 'Encrypts orders',
            alias: 'orders',
            rotation: 180,
            multiRegion: true,
            administrators: [deployer],
            users: [deployer],
            services: ['logs', 'ebs', 'cloudtrail.amazonaws.com'],
            tags: { team: 'payments' },
          },
          'never-rotated': { rotation: false },
          'granted-to-anybody': { grants: 'anybody' },
          'for-another-account': { users: ['arn:aws:iam::444455556666:role/auditor'] },
          'soon-deleted': { deletionWindowInDays: 7 },
        },
      },
    },
  },
  secure: ['defaults', 'widest'],
  insecure: [
    {
      unit: 'never-rotated',
      opens: 'rotation: false',
      like: 'defaults',
      found: [
        'AwsSolutions-KMS5',
        'CT.KMS.PR.1',
        'NIST.800.53.R5-KMSBackingKeyRotationEnabled',
        'PCI.DSS.321-KMSBackingKeyRotationEnabled',
      ],
      loses: ['rotation'],
    },
    {
      unit: 'granted-to-anybody',
      opens: 'grants: anybody',
      like: 'defaults',
      found: ['CT.KMS.PR.3'],
      loses: ['grants'],
    },
    {
      unit: 'for-another-account',
      opens: 'a user of another account',
      like: 'defaults',
      found: [],
      loses: ['policy'],
      because: 'no rule reads who the policy of a key lets in',
    },
    {
      unit: 'soon-deleted',
      opens: 'deletionWindowInDays: 7',
      like: 'defaults',
      found: [],
      loses: ['deletion-window'],
      because: 'no rule reads how long a deleted key can be brought back',
    },
  ],
}
